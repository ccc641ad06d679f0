package org.notorturetj.media.child;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Of a text of Word its words are taken, and what it says of who wrote them is not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordTextTest {
    private static final String BODY =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
              xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>
            """;
    private static final String END = "</w:body></w:document>";

    private static byte[] docx(String body, Map<String, String> more) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>(more);
        entries.put("word/document.xml", BODY.strip() + body + END);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static WordText words(byte[] file) throws IOException {
        return new FileCleaner().words(file);
    }

    private static String run(String look, String words) {
        return "<w:r><w:rPr>%s</w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>"
                .formatted(look, words);
    }

    private static String paragraph(String properties, String content) {
        return "<w:p><w:pPr>%s</w:pPr>%s</w:p>".formatted(properties, content);
    }

    @Test
    void headings_lists_looks_links_and_tables_stay() throws IOException {
        WordText text =
                words(
                        docx(
                                paragraph(
                                                "<w:pStyle w:val=\"berschrift1\"/>",
                                                run("", "Сарлавҳа ҷҳқғӯӣ"))
                                        + paragraph(
                                                "",
                                                run("<w:b/>", "Bold")
                                                        + run(
                                                                "<w:b w:val=\"0\"/><w:i/>",
                                                                " it &lt;i&gt;"))
                                        + paragraph(
                                                "<w:numPr><w:numId w:val=\"1\"/></w:numPr>",
                                                run("", "one"))
                                        + paragraph(
                                                "<w:numPr><w:numId w:val=\"1\"/></w:numPr>",
                                                run("", "two"))
                                        + paragraph(
                                                "",
                                                "<w:hyperlink r:id=\"r1\">"
                                                        + run("", "safe")
                                                        + "</w:hyperlink>"
                                                        + "<w:hyperlink r:id=\"r2\">"
                                                        + run("", " not")
                                                        + "</w:hyperlink>")
                                        + "<w:tbl><w:tr><w:tc>"
                                        + paragraph("", run("", "a"))
                                        + "</w:tc><w:tc>"
                                        + paragraph("", run("", "b"))
                                        + "</w:tc></w:tr></w:tbl>",
                                Map.of(
                                        "word/_rels/document.xml.rels",
                                        "<Relationships><Relationship Id=\"r1\" Target=\"https://example.org/?a&amp;b\"/><Relationship Id=\"r2\" Target=\"file:///home/invented\"/></Relationships>",
                                        "word/styles.xml",
                                        "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>")));
        assertThat(text.refusal()).isNull();
        assertThat(text.html().strip().split("\n"))
                .containsExactly(
                        "<h2>Сарлавҳа ҷҳқғӯӣ</h2>",
                        "<p><strong>Bold</strong><em> it &lt;i&gt;</em></p>",
                        "<ul>",
                        "<li>one</li>",
                        "<li>two</li>",
                        "</ul>",
                        "<p><a href=\"https://example.org/?a&amp;b\">safe</a><a> not</a></p>",
                        "<p>a  · b </p>");
        assertThat(text.leftOut()).containsExactly(Map.entry(LeftOut.TABLES, 1));
    }

    @Test
    void what_was_deleted_hidden_or_noted_is_left_out_and_counted() throws IOException {
        String word = "Unmistakable";
        WordText text =
                words(
                        docx(
                                paragraph(
                                        "",
                                        "<w:ins w:author=\""
                                                + word
                                                + "\">"
                                                + run("", "kept")
                                                + "</w:ins>"
                                                + "<w:del w:author=\""
                                                + word
                                                + "\"><w:r><w:delText>"
                                                + word
                                                + "</w:delText></w:r></w:del>"
                                                + "<w:moveFrom>"
                                                + run("", word)
                                                + "</w:moveFrom>"
                                                + run("<w:vanish/>", word)
                                                + "<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:commentReference w:id=\"1\"/></w:r>"
                                                + "<w:r><w:instrText>AUTHOR "
                                                + word
                                                + "</w:instrText></w:r>"
                                                + "<w:r><w:drawing><a><w:t>"
                                                + word
                                                + "</w:t></a></w:drawing></w:r>"),
                                Map.of("docProps/core.xml", word, "word/comments.xml", word)));
        assertThat(text.html().strip()).isEqualTo("<p>kept</p>");
        assertThat(text.leftOut())
                .containsOnly(
                        Map.entry(LeftOut.DELETIONS, 3),
                        Map.entry(LeftOut.NOTES, 1),
                        Map.entry(LeftOut.COMMENTS, 1),
                        Map.entry(LeftOut.PICTURES, 1));
    }

    @Test
    void what_would_harm_is_refused() throws IOException {
        String zeros = "0".repeat(20 * 1024 * 1024);
        assertThat(words(docx("<w:p>" + zeros + "</w:p>", Map.of())).refusal())
                .isEqualTo(Refusal.TOO_MUCH_WORK);
        byte[] declared =
                docx(
                        paragraph("", run("", "&x;")),
                        Map.of(
                                "word/styles.xml",
                                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"));
        assertThat(words(declared).refusal()).isEqualTo(Refusal.UNREADABLE);
        assertThat(words(docx("<w:p>", Map.of())).refusal()).isEqualTo(Refusal.UNREADABLE);
        assertThat(words(new byte[] {'P', 'K'}).refusal()).isEqualTo(Refusal.UNKNOWN_TYPE);
        Map<String, String> many = new LinkedHashMap<>();
        for (int entry = 0; entry < 2_100; entry++) {
            many.put("word/media/" + entry, "");
        }
        assertThat(words(docx("", many)).refusal()).isEqualTo(Refusal.TOO_MUCH_WORK);
    }
}
