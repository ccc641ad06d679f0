package org.notorturetj.plain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.MirrorFolder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Copies say what the pages say, are the same for the same pages, and lose what was taken away. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CopiesTest {
    private static final String KHATLON = "+992 98 787 66 66";
    private static final String SHEET = "copies/en/hotlines-tj-kt.pdf";

    @Inject ExportPages export;
    @Inject PageFolder pages;
    @Inject Copies copies;
    @Inject Newsroom newsroom;
    @Inject Given given;

    @TempDir Path folder;
    @TempDir Path other;

    private final String slug = "c" + RandomId.ofDocument();

    @ActivateRequestContext
    void write(Path to) throws IOException {
        var written = new MirrorFolder(to, new Encodings(Encodings.FAST));
        pages.write(written);
        copies.write(to, written);
    }

    private Map<String, byte[]> files(Path of) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(of.resolve("copies"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(of.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** What a reader finds in a copy. */
    private static String text(String name, byte[] bytes) throws IOException {
        if (name.endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        if (name.endsWith(".gz")) {
            return new String(
                    new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
        if (name.endsWith(".html")) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        var all = new ByteArrayOutputStream();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.write((entry.getName() + "\n").getBytes(StandardCharsets.UTF_8));
                zip.transferTo(all);
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @Test
    void two_folders_have_the_same_bytes() throws Exception {
        write(folder);
        write(other);
        Map<String, byte[]> first = files(folder);
        Map<String, byte[]> second = files(other);
        assertThat(first.keySet())
                .isEqualTo(second.keySet())
                .contains(
                        "copies/index.html",
                        "copies/tg/tg.zip",
                        "copies/ru/ru.tar.gz",
                        "copies/en/en.epub",
                        "copies/tg/hotlines-tj-kt.pdf");
        assertThat(first.keySet()).filteredOn(it -> it.contains("/guide-")).hasSizeGreaterThan(30);
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void a_region_has_one_sheet_with_its_number_first_and_every_letter() throws Exception {
        write(folder);
        for (Map.Entry<String, byte[]> file : files(folder).entrySet()) {
            if (!file.getKey().endsWith(".pdf")) {
                continue;
            }
            String text = text(file.getKey(), file.getValue());
            assertThat(text).as(file.getKey()).doesNotContain("#");
            if (file.getKey().contains("/hotlines-")) {
                try (PDDocument sheet = Loader.loadPDF(file.getValue())) {
                    assertThat(sheet.getNumberOfPages()).as(file.getKey()).isOne();
                }
            }
        }
        String khatlon = text(".pdf", files(folder).get("copies/tg/hotlines-tj-kt.pdf"));
        assertThat(khatlon).contains("Вилояти Хатлон");
        assertThat(khatlon.substring(khatlon.indexOf("+992"))).startsWith(KHATLON);
        String without = text(".pdf", files(folder).get("copies/ru/hotlines-tj-gb.pdf"));
        assertThat(without)
                .as("a region without a line of its own")
                .containsSubsequence(KHATLON, "Telegram", "Что видят другие")
                .doesNotContain("Номера других регионов");
    }

    @Test
    void a_line_that_must_not_be_called_has_no_number_on_any_sheet() throws Exception {
        String number = Given.number();
        String id = given.document("hotline");
        Map<String, Object> facts = new TreeMap<>(Invented.lineFacts(number));
        given.facts(id, facts);
        given.text(id, Language.EN, Invented.lineText(Language.EN));
        given.published(id, Language.EN);
        write(folder);
        assertThat(text(".pdf", files(folder).get(SHEET))).contains(number);

        facts.put("status", "compromised");
        given.facts(id, facts);
        given.published(id);
        write(folder);
        Map<String, byte[]> files = files(folder);
        given.noMore();
        assertThat(text(".pdf", files.get(SHEET))).containsSubsequence("Line en", "Do not call");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(text(file.getKey(), file.getValue()))
                    .as(file.getKey())
                    .doesNotContain(number.substring(1));
        }
    }

    @Test
    void what_was_redacted_is_in_no_copy() throws Exception {
        String id = newsroom.article("news", Map.of(Language.EN, slug));
        Map<String, Object> text = new TreeMap<>(Newsroom.text(slug));
        text.put("title", "Said <b>&</b> gone");
        text.put("body", "Zanzibarian words.");
        newsroom.edit(id, Language.EN, text);
        write(folder);
        Map<String, byte[]> before = files(folder);
        for (String copy : new String[] {"en.zip", "en.tar.gz", "en.epub"}) {
            assertThat(text(copy, before.get("copies/en/" + copy)))
                    .as(copy)
                    .contains("Zanzibarian", slug, "Said &lt;b&gt;&amp;&lt;/b&gt; gone");
        }

        assertThat(text("en.zip", before.get("copies/en/en.zip")))
                .containsPattern("media/[0-9a-f]{64}");

        newsroom.redact(id, Language.EN);
        write(folder);
        for (Map.Entry<String, byte[]> file : files(folder).entrySet()) {
            assertThat(text(file.getKey(), file.getValue()))
                    .as(file.getKey())
                    .doesNotContain("Zanzibarian", slug);
        }
    }

    @Test
    void a_run_without_copies_deletes_those_of_before_and_nothing_of_others() throws Exception {
        Path old = folder.resolve("copies/tg/guide-gone.pdf");
        Path notes = folder.resolve("copies/tg/notes.txt");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "gone");
        Files.writeString(notes, "mine");

        assertThat(export.run(java.util.List.of(folder.toString()))).isZero();
        assertThat(old).doesNotExist();
        assertThat(notes).exists();

        Files.writeString(old, "gone");
        assertThat(export.run(java.util.List.of(folder.toString(), "--copies"))).isZero();
        assertThat(old).doesNotExist();
        assertThat(folder.resolve("copies/tg/hotlines-tj-kt.pdf")).exists();
    }
}
