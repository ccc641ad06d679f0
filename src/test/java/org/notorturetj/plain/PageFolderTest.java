package org.notorturetj.plain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.api.text.Language;
import org.notorturetj.media.store.MediaHash;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.MirrorFolder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A folder of pages shows what the server shows, and changes by as little as was published. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageFolderTest {
    private static final int LINES_BYTES = 6 * 1024;

    /** The quality of Brotli: how small the files are is looked at elsewhere. */
    private static final int FAST = 1;

    @Inject PageFolder pages;
    @Inject Newsroom newsroom;
    @Inject MediaDocuments media;

    @TempDir Path folder;

    private final String slug = "f" + RandomId.ofDocument();

    private Map<String, String> written() throws IOException {
        write();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private Map<String, Object> text() {
        Map<String, Object> text = new TreeMap<>(Newsroom.text(slug));
        text.put("title", "Titled anew");
        return text;
    }

    @ActivateRequestContext
    void write() throws IOException {
        pages.write(new MirrorFolder(folder, new Encodings(FAST)));
    }

    @Test
    void a_publication_changes_its_own_page_and_at_most_three_others() throws Exception {
        String id = newsroom.article("news", Map.of(Language.EN, slug));
        Map<String, String> before = written();
        assertThat(written()).isEqualTo(before);

        newsroom.edit(id, Language.EN, text());

        // with the same first letter
        Map<String, String> after = written();
        for (Language language : Language.values()) {
            String own = language.tag() + "/articles/" + slug + ".html";
            assertThat(after.get(own)).contains("Titled anew");
            assertThat(
                            after.keySet().stream()
                                    .filter(file -> file.startsWith(language.tag()))
                                    .filter(file -> !file.equals(own))
                                    .filter(file -> !after.get(file).equals(before.get(file))))
                    .hasSizeLessThanOrEqualTo(3);
        }
        newsroom.redact(id, Language.EN);

        assertThat(written())
                .doesNotContainKey("en/articles/" + slug + ".html")
                .allSatisfy((file, text) -> assertThat(text).doesNotContain("Titled anew"));
    }

    @Test
    void every_link_stays_in_the_folder_and_the_server_shows_the_same() throws Exception {
        Map<String, String> files = written();
        assertThat(files).hasSizeGreaterThan(150);
        files.forEach(
                (file, text) -> {
                    if (file.endsWith(".html")) {
                        for (Element link : Jsoup.parse(text).select("[href], [src]")) {
                            checkLink(files, file, link.attr("href") + link.attr("src"));
                        }
                    }
                    if (!file.matches("media/.*|.*titles-.*|.*search\\.html")) {
                        String path = file.equals("index.html") ? "" : file;
                        assertThat(given().get("/read/" + path).asString())
                                .as(file)
                                .isEqualTo(text);
                    }
                });
    }

    private static void checkLink(Map<String, String> files, String file, String href) {
        if (href.matches("(https?|tel|mailto):.*")) {
            return;
        }
        assertThat(href).as(file).doesNotStartWith("/").doesNotContain(":");
        Path from = Path.of("/" + file).getParent();
        String target = href.replaceFirst("#.*", "");
        String found =
                target.isEmpty() ? file : from.resolve(target).normalize().toString().substring(1);
        assertThat(files).as("%s on %s", href, file).containsKey(found);
        if (href.contains("#")) {
            assertThat(files.get(found))
                    .contains("id=\"" + href.substring(href.indexOf('#') + 1) + "\"");
        }
    }

    @Test
    void pictures_come_with_the_pages_that_show_them_and_go_with_them() throws Exception {
        String file = media.picture();
        String picture =
                newsroom.approved(
                        "media",
                        MediaDocuments.facts(file),
                        Map.of(Language.EN, MediaDocuments.text("A table")));
        newsroom.publish(
                "article",
                Map.of("kind", "news", "section", "news", "topics", List.of(), "image", picture),
                Map.of(Language.EN, text()));
        Path shown = inMedia("jpeg of " + file, ".jpg");
        Path notes = folder.resolve("media/notes.txt");
        Files.createDirectories(notes.getParent());
        Files.writeString(notes, "mine");

        assertThat(written().get("ru/articles/" + slug + ".html"))
                .contains("src=\"../../media/" + shown.getFileName() + '"');
        assertThat(shown).hasContent("jpeg of " + file);
        assertThat(inMedia("webp of " + file, ".webp")).as("what no page names").doesNotExist();

        newsroom.redact(picture, Language.EN);

        assertThat(written().get("ru/articles/" + slug + ".html")).doesNotContain("<img");
        assertThat(shown).doesNotExist();
        assertThat(notes).exists();
    }

    private Path inMedia(String content, String ending) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return folder.resolve("media/" + MediaHash.of(bytes) + ending);
    }

    @Test
    void numbers_come_over_a_slow_line_in_six_kilobytes() throws Exception {
        Map<String, String> files = written();
        for (Language language : Language.values()) {
            String lines = files.get(language.tag() + "/hotlines.html");
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(lines.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(packed.size()).isLessThan(LINES_BYTES);
        }
    }

    @Test
    void what_is_not_ours_stays_in_the_folder() throws Exception {
        Path notes = folder.resolve("notes.txt");
        Files.writeString(notes, "mine");
        Path old = folder.resolve("ru/articles/old.html");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "gone");
        write();
        assertThat(notes).exists();
        assertThat(old).doesNotExist();
    }
}
