package org.notorturetj.media.cleaning;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * What pages draw with, copied by a list of what is known: fonts, colours, patterns, forms and
 * pictures. Members with other names are left out, so are strings but for those of fonts and
 * palettes. Profiles of colours say who made them; the plain colours of as many parts take their
 * place.
 */
final class PdfObjects {
    private static final Set<COSName> KINDS =
            names("ExtGState ColorSpace Pattern Shading XObject Font");

    private static final Set<COSName> KEPT =
            names(
                    "Type Subtype Name"
                            // Fonts (ISO 32000-1, 9.6 to 9.8)
                            + " BaseFont FirstChar LastChar Widths FontDescriptor Encoding"
                            + " ToUnicode DescendantFonts CIDSystemInfo Registry Ordering"
                            + " Supplement DW W DW2 W2 CIDToGIDMap FontMatrix FontBBox CharProcs"
                            + " Resources Differences BaseEncoding FontName Flags ItalicAngle"
                            + " Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth"
                            + " MaxWidth MissingWidth FontFile FontFile2 FontFile3 CIDSet WMode"
                            + " CMapName UseCMap Length1 Length2 Length3"
                            // Graphics state (8.4.5) and transparency (11.4.7, 11.6.5)
                            + " LW LC LJ ML D RI OP op OPM Font FL SM SA BM SMask CA ca AIS TK S"
                            + " G BC TR Group CS I K"
                            // Functions (7.10)
                            + " FunctionType Domain Range Functions Bounds Encode Decode Order"
                            + " Size BitsPerSample C0 C1 N"
                            // Colours (8.6), patterns and shadings (8.7)
                            + " WhitePoint BlackPoint Gamma Matrix PatternType PaintType"
                            + " TilingType BBox XStep YStep Shading ExtGState ShadingType"
                            + " ColorSpace Background AntiAlias Function Coords Extend"
                            + " BitsPerCoordinate BitsPerComponent BitsPerFlag VerticesPerRow"
                            // Forms (8.10)
                            + " FormType");

    private static final COSName PROFILE = COSName.ICCBASED;
    private static final int OF_GREY = 1;
    private static final int OF_PRINT = 4;

    /** One in the other: no page needs more, and what goes round in a circle ends here. */
    private static final int DEEPEST = 40;

    private final PDDocument to;
    private final PdfLayers layers;
    private final IdentityHashMap<COSBase, COSBase> copies = new IdentityHashMap<>();

    PdfObjects(PDDocument to, PdfLayers layers) {
        this.to = to;
        this.layers = layers;
    }

    /** What a page or a form draws with, by names. */
    COSDictionary resources(COSDictionary from) throws IOException {
        return resources(from, 0);
    }

    private COSDictionary resources(COSDictionary from, int depth) throws IOException {
        COSDictionary kept = new COSDictionary();
        for (COSName kind : KINDS) {
            COSDictionary named = from.getCOSDictionary(kind);
            if (named == null) {
                continue;
            }
            COSDictionary copies = new COSDictionary();
            for (COSName name : named.keySet()) {
                COSBase copy = copy(named.getDictionaryObject(name), from, depth + 1);
                if (copy != null) {
                    copies.setItem(name, copy);
                }
            }
            kept.setItem(kind, copies);
        }
        return kept;
    }

    private @Nullable COSBase copy(@Nullable COSBase from, COSDictionary resources, int depth)
            throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("objects in objects, without an end");
        }
        if (from instanceof COSStream stream) {
            return stream(stream, resources, depth);
        }
        if (from instanceof COSDictionary dictionary) {
            COSBase known = copies.get(dictionary);
            if (known != null) {
                return known;
            }
            COSDictionary copy = new COSDictionary();
            copies.put(dictionary, copy);
            members(dictionary, copy, depth);
            return copy;
        }
        if (from instanceof COSArray array) {
            return array(array, resources, depth);
        }
        return from;
    }

    private COSBase array(COSArray from, COSDictionary resources, int depth) throws IOException {
        if (from.size() == 2 && PROFILE.equals(from.getObject(0))) {
            return plainColours(from.getObject(1));
        }
        COSArray copy = new COSArray();
        for (int i = 0; i < from.size(); i++) {
            COSBase element = copy(from.getObject(i), resources, depth + 1);
            copy.add(element == null ? org.apache.pdfbox.cos.COSNull.NULL : element);
        }
        return copy;
    }

    private static COSName plainColours(COSBase profile) {
        int parts = profile instanceof COSStream stream ? stream.getInt(COSName.N) : OF_GREY;
        return switch (parts) {
            case OF_GREY -> COSName.DEVICEGRAY;
            case OF_PRINT -> COSName.DEVICECMYK;
            default -> COSName.DEVICERGB;
        };
    }

    private void members(COSDictionary from, COSDictionary copy, int depth) throws IOException {
        for (COSName name : from.keySet()) {
            COSBase value = from.getDictionaryObject(name);
            if (!KEPT.contains(name) || value == null || isWords(name, value)) {
                continue;
            }
            COSBase kept;
            if (name.equals(COSName.RESOURCES) && value instanceof COSDictionary own) {
                kept = resources(own, depth + 1);
            } else if (name.equals(COSName.CHAR_PROCS) && value instanceof COSDictionary glyphs) {
                kept = drawnGlyphs(glyphs, from);
            } else {
                kept = copy(value, from, depth + 1);
            }
            if (kept != null) {
                copy.setItem(name, kept);
            }
        }
    }

    /** Glyphs of a font that is drawn (9.6.5), by names of its own. */
    private COSDictionary drawnGlyphs(COSDictionary glyphs, COSDictionary font) throws IOException {
        COSDictionary own = font.getCOSDictionary(COSName.RESOURCES);
        PDResources resources = new PDResources(own == null ? new COSDictionary() : own);
        COSDictionary copies = new COSDictionary();
        for (COSName name : glyphs.keySet()) {
            if (glyphs.getDictionaryObject(name) instanceof COSStream glyph) {
                copies.setItem(name, drawing(glyph, resources));
            }
        }
        return copies;
    }

    private COSStream drawing(COSStream from, PDResources resources) throws IOException {
        COSStream copy = to.getDocument().createCOSStream();
        byte[] drawn;
        try (var in = from.createInputStream()) {
            drawn = new PdfDrawing(layers, resources).kept(in.readAllBytes());
        }
        try (var out = copy.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawn);
        }
        return copy;
    }

    /** Strings are only what says which characters a font has. */
    private static boolean isWords(COSName name, COSBase value) {
        return value instanceof COSString
                && !name.getName().equals("Registry")
                && !name.getName().equals("Ordering");
    }

    private @Nullable COSBase stream(COSStream from, COSDictionary resources, int depth)
            throws IOException {
        COSBase known = copies.get(from);
        if (known != null) {
            return known;
        }
        if (layers.hides(from.getCOSDictionary(COSName.OC))) {
            return null;
        }
        if (COSName.IMAGE.equals(from.getCOSName(COSName.SUBTYPE))) {
            COSStream picture = new PdfPictures(to).anew(from, new PDResources(resources));
            copies.put(from, picture);
            return picture;
        }
        COSStream copy = to.getDocument().createCOSStream();
        copies.put(from, copy);
        members(from, copy, depth);
        byte[] bytes;
        try (var in = from.createInputStream()) {
            bytes = in.readAllBytes();
        }
        if (draws(from)) {
            COSDictionary own = from.getCOSDictionary(COSName.RESOURCES);
            bytes =
                    new PdfDrawing(layers, new PDResources(own == null ? resources : own))
                            .kept(bytes);
        }
        try (var out = copy.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return copy;
    }

    private static boolean draws(COSStream stream) {
        return COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))
                || stream.containsKey(COSName.PATTERN_TYPE);
    }

    private static Set<COSName> names(String words) {
        return Stream.of(words.split(" ")).map(COSName::getPDFName).collect(Collectors.toSet());
    }
}
