package org.notorturetj.media.child;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A PDF is put together anew from what its pages show. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class CleanPdfTest {
    private static final FileCleaner CLEANER = new FileCleaner();
    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private static CleaningResult cleaned(byte[] file) throws IOException {
        return CLEANER.clean(new CleaningRequest(List.of(), file));
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static void text(PDPageContentStream page, int y, String text) throws IOException {
        page.beginText();
        page.setFont(FONT, 14);
        page.newLineAtOffset(72, y);
        page.showText(text);
        page.endText();
    }

    /** A report in which a word stands wherever a PDF has a place for it that no page shows. */
    static byte[] report() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDDocumentInformation facts = new PDDocumentInformation();
            facts.setAuthor(Planted.WORD);
            facts.setTitle(Planted.WORD);
            facts.setCustomMetadataValue("Company", Planted.WORD);
            facts.setCreationDate(Calendar.getInstance());
            document.setDocumentInformation(facts);
            document.getDocumentCatalog().setMetadata(metadata(document));
            document.getDocumentCatalog()
                    .setOpenAction(new PDActionJavaScript("app.alert('" + Planted.WORD + "')"));
            outline(document);
            attach(document);
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            PDOptionalContentGroup hidden = new PDOptionalContentGroup(Planted.WORD);
            layers.addGroup(hidden);
            layers.setGroupEnabled(hidden, false);
            document.getDocumentCatalog().setOCProperties(layers);

            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDImageXObject photo =
                    PDImageXObject.createFromByteArray(
                            document,
                            Pictures.ofPhone(Pictures.landscape(200, 150), 1),
                            Planted.WORD);
            photo.setMetadata(metadata(document));
            try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
                contents.addComment(Planted.WORD);
                text(contents, 700, "What everybody may read");
                contents.beginMarkedContent(COSName.OC, hidden);
                text(contents, 650, Planted.WORD);
                contents.endMarkedContent();
                contents.drawImage(photo, 72, 300, 200, 150);
                text(contents, 250, "and its end");
            }
            PDAnnotationText note = new PDAnnotationText();
            note.setContents(Planted.WORD);
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            page.getAnnotations().add(note);
            page.getAnnotations().add(link("https://example.org/report"));
            page.getAnnotations().add(link("javascript:" + Planted.WORD));
            page.getCOSObject().setString(COSName.getPDFName("Made"), Planted.WORD);
            page.setMetadata(metadata(document));
            document.addPage(new PDPage(PDRectangle.A4));
            return saved(document);
        }
    }

    private static PDMetadata metadata(PDDocument document) throws IOException {
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(Planted.utf8());
        return metadata;
    }

    private static void outline(PDDocument document) {
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(Planted.WORD);
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    private static void attach(PDDocument document) throws IOException {
        PDEmbeddedFile file =
                new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(Planted.utf8()));
        PDComplexFileSpecification attachment = new PDComplexFileSpecification();
        attachment.setFile(Planted.WORD + ".txt");
        attachment.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(Planted.WORD, attachment));
        PDDocumentNameDictionary names =
                new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    private static PDAnnotationLink link(String address) {
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(action);
        link.setRectangle(new PDRectangle(72, 690, 200, 20));
        return link;
    }

    /** Of all objects, packed ones too. */
    private static void nothingIsPlanted(byte[] pdf) throws IOException {
        Planted.isNotIn(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDocument objects = document.getDocument();
            for (var key : objects.getXrefTable().keySet()) {
                COSBase object = objects.getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        Planted.isNotIn(in.readAllBytes());
                    }
                    try (var in = stream.createRawInputStream()) {
                        Planted.isNotIn(in.readAllBytes());
                    }
                }
                if (object instanceof COSDictionary dictionary) {
                    Planted.isNotIn(dictionary.toString().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    @Test
    void what_no_page_shows_stays_behind() throws IOException {
        byte[] report = report();
        CleaningResult result = cleaned(report);
        assertThat(result.refusal()).isNull();
        assertThat(result.type()).isEqualTo(FileType.PDF);
        assertThat(result.pages()).isEqualTo(2);
        assertThat(result.text()).isEqualToIgnoringNewLines("What everybody may readand its end");
        byte[] clean = result.parts().get(0).bytes();
        nothingIsPlanted(clean);
        try (PDDocument document = Loader.loadPDF(clean)) {
            assertThat(document.getPage(0).getAnnotations())
                    .singleElement()
                    .satisfies(
                            link ->
                                    assertThat(
                                                    ((PDActionURI)
                                                                    ((PDAnnotationLink) link)
                                                                            .getAction())
                                                            .getURI())
                                            .isEqualTo("https://example.org/report"));
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
        assertThat(result.parts().subList(1, result.parts().size()))
                .extracting(CleanPart::width)
                .containsExactly(320, 320, 800, 800, 1600, 1600);
        // The same file gives the same bytes: they are its name.
        assertThat(cleaned(report).parts().get(0).bytes()).isEqualTo(clean);
    }

    @Test
    void what_is_kept_can_be_cleaned_again_and_stays_as_it_is() throws IOException {
        byte[] clean = cleaned(report()).parts().get(0).bytes();
        CleaningResult again = cleaned(clean);
        assertThat(again.refusal()).isNull();
        assertThat(again.text()).contains("What everybody may read", "and its end");
        nothingIsPlanted(again.parts().get(0).bytes());
    }

    @Test
    void a_pdf_with_a_password_is_refused() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            assertThat(cleaned(saved(document)).refusal()).isEqualTo(Refusal.ENCRYPTED);
        }
    }

    @Test
    void a_pdf_of_no_pages_or_of_junk_is_refused() throws IOException {
        try (PDDocument document = new PDDocument()) {
            assertThat(cleaned(saved(document)).refusal()).isEqualTo(Refusal.UNREADABLE);
        }
        assertThat(cleaned("%PDF-1.7\njunk".getBytes(StandardCharsets.US_ASCII)).refusal())
                .isEqualTo(Refusal.UNREADABLE);
    }
}
