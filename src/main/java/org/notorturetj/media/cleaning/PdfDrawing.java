package org.notorturetj.media.cleaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.jspecify.annotations.Nullable;
import org.notorturetj.media.child.Refusal;

/**
 * What is drawn by a content stream, written anew: comments, marks with their properties (among
 * them alternative texts, ISO 32000-1, 14.6) and what is in hidden layers stay behind.
 */
final class PdfDrawing {
    private static final Set<String> MARKS =
            Set.of(OperatorName.MARKED_CONTENT_POINT, OperatorName.MARKED_CONTENT_POINT_WITH_PROPS);

    /** Codings of pictures that have places for words of their own. */
    private static final Set<String> WITH_WORDS = Set.of("DCT", "DCTDecode", "JPXDecode");

    private final PdfLayers layers;
    private final @Nullable PDResources resources;

    private final List<Object> kept = new ArrayList<>();

    /** Marks that are open. */
    private int open;

    /** How many marks were open when a hidden one began; below 0 if none has. */
    private int hiddenFrom = -1;

    PdfDrawing(PdfLayers layers, @Nullable PDResources resources) {
        this.layers = layers;
        this.resources = resources;
    }

    byte[] kept(byte[] stream) throws IOException {
        List<Object> operands = new ArrayList<>();
        for (Object token : new PDFStreamParser(stream).parse()) {
            if (token instanceof Operator operator) {
                take(operator, operands);
                operands.clear();
            } else {
                operands.add(token);
            }
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream(stream.length);
        new ContentStreamWriter(written).writeTokens(kept);
        return written.toByteArray();
    }

    private void take(Operator operator, List<Object> operands) throws IOException {
        String name = operator.getName();
        switch (name) {
            case OperatorName.BEGIN_MARKED_CONTENT, OperatorName.BEGIN_MARKED_CONTENT_SEQ -> {
                if (hiddenFrom < 0 && isHidden(operands)) {
                    hiddenFrom = open;
                }
                open++;
            }
            case OperatorName.END_MARKED_CONTENT -> {
                open = Math.max(0, open - 1);
                if (hiddenFrom >= open) {
                    hiddenFrom = -1;
                }
            }
            default -> {
                if (hiddenFrom < 0 && !MARKS.contains(name)) {
                    look(operator);
                    kept.addAll(operands);
                    kept.add(operator);
                }
            }
        }
    }

    private boolean isHidden(List<Object> operands) {
        if (operands.size() < 2 || !COSName.OC.equals(operands.get(0))) {
            return false;
        }
        if (operands.get(1) instanceof COSName layer && resources != null) {
            PDPropertyList properties = resources.getProperties(layer);
            return properties != null && layers.hides(properties.getCOSObject());
        }
        return operands.get(1) instanceof COSDictionary layer && layers.hides(layer);
    }

    /** A picture in the stream itself: only such as have no place for words. */
    private static void look(Operator operator) throws IOException {
        COSDictionary image = operator.getImageParameters();
        if (image != null) {
            String filter = String.valueOf(image.getDictionaryObject(COSName.F, COSName.FILTER));
            for (String withWords : WITH_WORDS) {
                if (filter.contains(withWords)) {
                    throw new IOException(Refusal.UNREADABLE.name());
                }
            }
        }
    }
}
