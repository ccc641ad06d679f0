package org.notorturetj.plain.copies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.text.QrCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Every letter is printed or told, and the same page gives the same bytes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PdfWriterTest {
    private static final Instant AS = Instant.parse("2026-03-05T07:08:09Z");
    private static final String STYLE = "*{font-family:\"Noto Sans\"}";
    private static final String TAJIK = "ҷҳқғӯӣ ҶҲҚҒӮӢ Ёё Ъъ №";

    @TempDir Path folder;

    private final PdfWriter writer = new PdfWriter();

    private byte[] pdf(String title, String body) throws IOException {
        String html =
                "<!DOCTYPE html><html lang=\"tg\"><head><title>%1$s</title><meta name=\"description\" content=\"%1$s\"></head><body>%2$s</body></html>"
                        .formatted(title, body);
        return writer.write(html, STYLE, AS, "sign").bytes();
    }

    private String text(String body) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf("Title", body))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void letters_of_three_languages_are_there_in_both_weights() throws Exception {
        assertThat(text("<h1>%1$s</h1><p>%1$s «–…» abc</p>".formatted(TAJIK)))
                .containsSubsequence(TAJIK, TAJIK, "«–…» abc")
                .doesNotContain("#", "[sign]");
    }

    @Test
    void what_the_font_has_not_is_told_by_a_word() throws Exception {
        assertThat(text("<p>one 😀 two مرحبا three 漢字</p><ul><li>四</li></ul>"))
                .contains("one [sign] two [sign] three [sign]")
                .doesNotContain("#");
    }

    @Test
    void what_nobody_sees_is_left_out() throws Exception {
        assertThat(text("<p>\u200Fa\u202Eb\u00ADc\u200B\uFE0Fd\u2003e</p>"))
                .containsPattern("abcd\\s+e");
    }

    @Test
    void words_in_letters_of_two_parts_come_together() throws Exception {
        assertThat(text("<p>и\u0304 у\u0304</p>")).contains("ӣ ӯ");
    }

    @Test
    void a_hostile_text_is_a_text() throws Exception {
        String hostile = "<script>alert('x')</script> ]]> & \" ' " + "ӯ".repeat(500);
        String escaped = hostile.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        byte[] bytes = pdf(escaped, "<h1>" + escaped + "</h1>");
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("<script>alert('x')</script> ]]> & \" '");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(hostile);
        }
    }

    @Test
    void a_picture_in_the_page_is_printed_and_nothing_is_loaded() throws Exception {
        byte[] picture = QrCode.of("text").png();
        Path file = Files.write(folder.resolve("picture.png"), picture);
        String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(picture);
        assertThat(pictures(data)).isOne();
        assertThat(pictures(file.toUri().toString())).isZero();
    }

    private int pictures(String address) throws IOException {
        String page = "<p>a</p><img src=\"" + address + "\" alt=\"x\">";
        try (PDDocument pdf = Loader.loadPDF(pdf("Title", page))) {
            return (int)
                    StreamSupport.stream(
                                    pdf.getPage(0).getResources().getXObjectNames().spliterator(),
                                    false)
                            .count();
        }
    }

    @Test
    void the_same_page_gives_the_same_bytes_and_says_the_moment_it_was_given() throws Exception {
        byte[] first = pdf("Title", "<p>" + TAJIK + "</p>");
        Thread.sleep(2);
        assertThat(pdf("Title", "<p>" + TAJIK + "</p>")).isEqualTo(first);
        assertThat(pdf("Title", "<p>another</p>")).isNotEqualTo(first);
        try (PDDocument pdf = Loader.loadPDF(first)) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(AS);
        }
    }
}
