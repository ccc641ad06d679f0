package org.notorturetj.media.cleaning;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Layers of a PDF (optional content, ISO 32000-1, 8.11) that its own settings hide. What is kept of
 * a file has no layers, so what they hold must not be kept: it would be seen.
 */
final class PdfLayers {
    private static final COSName LAYERS = COSName.getPDFName("OCGs");
    private static final COSName POLICY = COSName.getPDFName("P");
    private static final COSName EXPRESSION = COSName.getPDFName("VE");

    private final Set<COSBase> hidden = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfLayers() {}

    static PdfLayers of(PDDocument document) {
        PdfLayers layers = new PdfLayers();
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary properties = catalog.getCOSDictionary(COSName.OCPROPERTIES);
        if (properties == null) {
            return layers;
        }
        COSDictionary shown = properties.getCOSDictionary(COSName.D);
        if (shown == null) {
            return layers;
        }
        if (COSName.OFF.equals(shown.getCOSName(COSName.getPDFName("BaseState")))) {
            add(properties.getCOSArray(LAYERS), layers.hidden);
            COSArray on = shown.getCOSArray(COSName.ON);
            for (int i = 0; on != null && i < on.size(); i++) {
                layers.hidden.remove(on.getObject(i));
            }
        }
        add(shown.getCOSArray(COSName.OFF), layers.hidden);
        return layers;
    }

    private static void add(@Nullable COSArray from, Set<COSBase> to) {
        for (int i = 0; from != null && i < from.size(); i++) {
            to.add(from.getObject(i));
        }
    }

    /**
     * Whether what has this as its {@code OC} is hidden. Of several layers one that is hidden is
     * enough, whatever rule there is for them: what is in doubt is left out.
     */
    boolean hides(@Nullable COSDictionary layer) {
        if (layer == null || hidden.isEmpty()) {
            return false;
        }
        if (hidden.contains(layer)) {
            return true;
        }
        if (layer.containsKey(EXPRESSION) || layer.containsKey(POLICY)) {
            return true;
        }
        COSBase members = layer.getDictionaryObject(LAYERS);
        if (members instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (hidden.contains(several.getObject(i))) {
                    return true;
                }
            }
            return false;
        }
        return members != null && hidden.contains(members);
    }
}
