package org.notorturetj.media.cleaning;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.notorturetj.media.child.CleanPart;
import org.notorturetj.media.child.CleaningResult;
import org.notorturetj.media.child.FileType;
import org.notorturetj.media.child.Refusal;

/**
 * A PDF, put together anew from what its pages show: see {@link PdfPages}. What is handed on as its
 * text is what can be read in the new file, whether somebody sees it or not.
 */
final class PdfFile {
    private static final int MOST_PAGES = 1_000;

    /** Pixels of the first page, before it is made smaller: 1,800 across an A4 page. */
    private static final float ACROSS = 1_800;

    private PdfFile() {}

    static CleaningResult clean(byte[] file) throws IOException, Refused {
        byte[] clean;
        try (PDDocument from = Loader.loadPDF(file);
                PDDocument to = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            if (from.getNumberOfPages() == 0) {
                throw new Refused(Refusal.UNREADABLE);
            }
            if (from.getNumberOfPages() > MOST_PAGES) {
                throw new Refused(Refusal.TOO_MANY_PAGES);
            }
            from.setAllSecurityToBeRemoved(true);
            fillForms(from);
            new PdfPages(from, to).copy();
            // Else its identifier is made of the time.
            to.setDocumentId(1L);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            to.save(bytes);
            clean = bytes.toByteArray();
        } catch (InvalidPasswordException e) {
            throw new Refused(Refusal.ENCRYPTED);
        }
        return described(clean);
    }

    /** What is written into a form becomes part of the page. */
    private static void fillForms(PDDocument document) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            form.flatten();
        }
    }

    private static CleaningResult described(byte[] clean) throws IOException, Refused {
        try (PDDocument document = Loader.loadPDF(clean)) {
            PDPage page = document.getPage(0);
            BufferedImage first =
                    new PDFRenderer(document)
                            .renderImage(0, ACROSS / page.getCropBox().getWidth(), ImageType.RGB);
            CleaningResult picture = Picture.result(FileType.PDF, first);
            List<CleanPart> parts = new ArrayList<>();
            parts.add(new CleanPart(FileType.PDF, 0, 0, clean));
            parts.addAll(picture.parts());
            String text = new PDFTextStripper().getText(document).strip();
            if (text.length() > CleaningResult.MOST_TEXT) {
                throw new Refused(Refusal.TOO_MUCH_WORK);
            }
            return new CleaningResult(
                    null,
                    FileType.PDF,
                    parts,
                    picture.placeholder(),
                    document.getNumberOfPages(),
                    0,
                    text);
        }
    }
}
