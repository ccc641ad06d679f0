package org.notorturetj.plain.copies;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.api.text.Language;
import org.notorturetj.support.database.TestDatabase;
import org.w3c.dom.Document;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A book of pages is well-formed whatever they say, and its links stay in it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EpubTest {
    private static final String HOSTILE =
            "<script>alert('x')</script> ]]> & \" ' \u200F\u0001 " + "ҷ".repeat(500);
    private static final Map<String, String> WORDS =
            Map.of("coalition", "A & B", "menu", "Pages <&>");

    @Inject Epub epub;

    @TempDir Path folder;

    @BeforeEach
    void write() throws Exception {
        page(
                "index.html",
                "Front",
                "<ul><li><a href=\"search.html\">Search</a></li><li><a href=\"../ru/index.html\">Other</a></li></ul><a href=\"guides.html#x\">All</a><br><img alt=\"\"><figure><img src=\"../media/a.jpg\" alt=\"&lt;A&gt; table\" lang=\"ru\"><p class=\"larger\"><a href=\"../media/b.jpg\">Larger</a></p></figure>");
        page("guides.html", "Guides", "<a id=\"x\" href=\"guides/a.html\">" + escaped() + "</a>");
        page(
                "guides/a.html",
                escaped(),
                "<a href=\"../index.html\">up</a> <a href=\"b.html\">gone</a> <a href=\"tel:+992\">call</a>"
                        + "<article itemscope itemtype=\"x\"><meta itemprop=\"a\"><p lang=\"ru\" itemprop=\"b\">c&nbsp;d</p></article>");
    }

    private static String escaped() {
        return HOSTILE.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void page(String name, String title, String body) throws Exception {
        Path file = folder.resolve("en").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "<nav>around</nav><main><h1>" + title + "</h1>" + body + "</main>around");
    }

    private byte[] book() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var title =
                new Epub.Title(
                        "A & B",
                        WORDS,
                        Instant.parse("2026-03-05T07:08:09.123Z"),
                        List.of("index.html", "alerts.html", "guides.html"));
        epub.write(new PageFiles(folder, Language.EN), title, "p{}", bytes);
        return bytes.toByteArray();
    }

    private Map<String, String> files() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(book()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void it_begins_with_its_type_and_every_file_is_well_formed() throws Exception {
        byte[] book = book();
        assertThat(new String(book, 30, 28, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/epub+zip");
        for (Map.Entry<String, String> file : files().entrySet()) {
            if (file.getKey().matches(".*(xhtml|opf|xml)")) {
                assertThat(parsed(file.getValue()).getElementsByTagName("script").getLength())
                        .as(file.getKey())
                        .isZero();
            }
        }
        assertThat(parsed(files().get("book/guides/a.xhtml")).getDocumentElement().getTextContent())
                .contains(HOSTILE.replace("\u0001", ""));
    }

    @Test
    void links_stay_in_the_book_or_leave_the_pages() throws Exception {
        assertThat(files().get("book/index.xhtml"))
                .contains("<a href=\"guides.xhtml#x\">")
                .contains("Other")
                .doesNotContain("Search", "../ru", "around");
        assertThat(files().get("book/guides/a.xhtml"))
                .contains("<a href=\"../index.xhtml\">", "gone", "<a href=\"tel:+992\">")
                .contains("<p lang=\"ru\" xml:lang=\"ru\">c")
                .doesNotContain("b.html", "b.xhtml", "itemprop", "itemscope");
    }

    @Test
    void what_a_picture_shows_is_said() throws Exception {
        assertThat(files().get("book/index.xhtml"))
                .contains("<figure><p lang=\"ru\" xml:lang=\"ru\">[&lt;A&gt; table]</p></figure>")
                .doesNotContain("img", "Larger", "media/");
    }

    @Test
    void its_identifier_is_that_of_its_words() throws Exception {
        String first = identifier();
        assertThat(first).startsWith("ni:///sha-256;").isEqualTo(identifier());
        assertThat(files().get("book/book.opf")).contains(">2026-03-05T07:08:09Z<");
        page("index.html", "Front", "changed");
        assertThat(identifier()).isNotEqualTo(first);
    }

    private String identifier() throws Exception {
        return parsed(files().get("book/book.opf"))
                .getElementsByTagName("dc:identifier")
                .item(0)
                .getTextContent();
    }
}
