package org.notorturetj.plain.copies;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.notorturetj.platform.text.Digest;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/** Writes HTML as tagged PDF (PDF/UA-1), with its font in it. Nothing is loaded from anywhere. */
public final class PdfWriter {
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final PrintFont font = new PrintFont();

    public PdfWriter() {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * A PDF.
     *
     * @param pages how many pages it has
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Pdf(byte[] bytes, int pages) {}

    /**
     * Writes a page.
     *
     * @param html with a title and a language
     * @param as the moment that the file is said to be of
     * @param word what stands in brackets for letters that the font has not
     */
    public Pdf write(String html, String style, Instant as, String word) throws IOException {
        Document page = Jsoup.parse(html);
        page.head().appendElement("style").appendChild(new DataNode(style));
        makePrintable(page, word);
        try (PdfBoxRenderer renderer = renderer(page)) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            Calendar moment = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
            moment.setTimeInMillis(as.toEpochMilli());
            pdf.getDocumentInformation().setCreationDate(moment);
            byte[] hash = Digest.sha256(page.outerHtml().getBytes(StandardCharsets.UTF_8));
            pdf.setDocumentId(ByteBuffer.wrap(hash).getLong());
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return new Pdf(bytes.toByteArray(), pdf.getNumberOfPages());
        }
    }

    private void makePrintable(Document page, String word) {
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        text.text(font.printable(text.getWholeText(), word));
                    } else if (node instanceof Element element) {
                        element.attributes()
                                .forEach(it -> it.setValue(font.printable(it.getValue(), word)));
                    }
                },
                page);
    }

    private PdfBoxRenderer renderer(Document page) {
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(new W3CDom().fromJsoup(page), "");
        builder.usePdfUaAccessibility(true);
        builder.withProducer("openhtmltopdf");
        builder.useExternalResourceAccessControl(
                (address, type) -> address.startsWith("data:image/png;base64,"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        use(builder, font::regular, REGULAR);
        use(builder, font::bold, BOLD);
        return builder.buildPdfRenderer();
    }

    private static void use(
            PdfRendererBuilder builder, FSSupplier<java.io.InputStream> font, int weight) {
        builder.useFont(font, PrintFont.FAMILY, weight, FontStyle.NORMAL, true);
    }
}
