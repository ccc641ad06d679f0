package org.notorturetj.plain.copies;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.text.Digest;

import io.quarkus.qute.Engine;

/**
 * A book of pages (EPUB 3.3). Its identifier is the hash of what is in it (RFC 6920): another
 * edition is another book.
 */
@ApplicationScoped
public class Epub {
    private static final String TEMPLATES = "plain/copies/";

    private final Engine engine;

    Epub(Engine engine) {
        this.engine = engine;
    }

    /**
     * What a book is called.
     *
     * @param words of templates
     * @param changed the last publication that it shows
     * @param files pages in the order of reading; lists bring their documents
     */
    public record Title(
            String title, Map<String, String> words, Instant changed, List<String> files) {}

    /** Writes a book, chapter by chapter. */
    public void write(PageFiles pages, Title title, String style, OutputStream to)
            throws IOException {
        Contents contents = Contents.of(pages, title.files());
        var book = new Book(to);
        book.addType();
        Map<String, Object> shown = new HashMap<>();
        shown.put("lang", pages.language().tag());
        shown.put("w", title.words());
        shown.put("title", title.title());
        shown.put("entries", contents.entries().stream().map(Contents.Entry::shown).toList());
        shown.put("changed", title.changed().truncatedTo(ChronoUnit.SECONDS).toString());
        book.add("META-INF/container.xml", write("container", shown));
        book.add("book/style.css", style);
        List<Map<String, Object>> chapters = new ArrayList<>();
        for (Map.Entry<String, String> chapter : contents.names().entrySet()) {
            String name = chapter.getKey();
            try {
                shown.put("body", Xhtml.of(pages.page(name), name, contents.names().keySet()));
            } catch (NoSuchFileException gone) {
                shown.put("body", "<p></p>");
            }
            shown.put("chapter", chapter.getValue());
            shown.put("up", name.contains("/") ? "../" : "");
            book.add("book/" + Xhtml.name(name), write("chapter", shown));
            chapters.add(Map.of("id", "c" + chapters.size(), "href", Xhtml.name(name)));
        }
        book.add("book/nav.xhtml", write("nav", shown));
        shown.put("chapters", chapters);
        shown.put("id", book.identifier());
        book.add("book/book.opf", write("book", shown));
        book.finish();
    }

    private String write(String template, Map<String, Object> shown) {
        return engine.getTemplate(TEMPLATES + template).render(shown);
    }

    /** The container: a ZIP archive that begins with its type. */
    private static final class Book {
        private final ZipOutputStream zip;
        private final StringBuilder hashes = new StringBuilder();

        Book(OutputStream to) {
            this.zip = new ZipOutputStream(to);
        }

        void addType() throws IOException {
            byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
            ZipEntry entry = entry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(type.length);
            var sum = new CRC32();
            sum.update(type);
            entry.setCrc(sum.getValue());
            put(entry, type);
        }

        void add(String name, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            hashes.append(name).append('\t').append(base64(Digest.sha256(bytes))).append('\n');
            put(entry(name), bytes);
        }

        String identifier() {
            return "ni:///sha-256;" + base64(Digest.sha256(hashes.toString()));
        }

        private static String base64(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        void finish() throws IOException {
            zip.finish();
        }

        private void put(ZipEntry entry, byte[] bytes) throws IOException {
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        }

        private static ZipEntry entry(String name) {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(PageArchive.NO_TIME);
            return entry;
        }
    }
}
