package org.notorturetj.media.cleaning;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/**
 * Pages of a PDF in a new one: their size, what is drawn on them, and links to the web. Everything
 * else, known or not, stays behind, for it is never asked for: facts about the document, its
 * structure and alternative texts, earlier versions, notes, files, scripts, layers that are hidden,
 * thumbnails, signatures (ISO 32000-1, 7.7 and 12).
 */
final class PdfPages {
    private static final Set<String> LINKS = Set.of("http", "https", "mailto", "tel");

    private final PDDocument from;
    private final PDDocument to;

    PdfPages(PDDocument from, PDDocument to) {
        this.from = from;
        this.to = to;
    }

    void copy() throws IOException {
        PdfLayers layers = PdfLayers.of(from);
        PdfObjects objects = new PdfObjects(to, layers);
        for (PDPage page : from.getPages()) {
            PDPage copy = new PDPage(page.getMediaBox());
            copy.setCropBox(page.getCropBox());
            copy.setRotation(page.getRotation());
            PDResources resources = page.getResources();
            COSDictionary kept =
                    objects.resources(
                            resources == null ? new COSDictionary() : resources.getCOSObject());
            copy.setResources(new PDResources(kept));
            byte[] drawn =
                    new PdfDrawing(layers, resources).kept(page.getContents().readAllBytes());
            PDStream contents = new PDStream(to);
            try (var out = contents.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(drawn);
            }
            copy.setContents(contents);
            for (PDAnnotation annotation : page.getAnnotations()) {
                link(annotation, copy);
            }
            to.addPage(copy);
        }
    }

    private static void link(PDAnnotation annotation, PDPage page) throws IOException {
        if (!(annotation instanceof PDAnnotationLink link)
                || !(link.getAction() instanceof PDActionURI action)
                || link.getRectangle() == null
                || !leadsOut(action.getURI())) {
            return;
        }
        PDActionURI target = new PDActionURI();
        target.setURI(action.getURI());
        PDAnnotationLink copy = new PDAnnotationLink();
        copy.setRectangle(link.getRectangle());
        copy.setAction(target);
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        copy.setBorderStyle(none);
        page.getAnnotations().add(copy);
    }

    private static boolean leadsOut(String address) {
        try {
            String scheme = URI.create(address).getScheme();
            return scheme != null && LINKS.contains(scheme.toLowerCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }
}
