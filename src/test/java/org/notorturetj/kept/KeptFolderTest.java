package org.notorturetj.kept;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.api.text.Language;
import org.notorturetj.edge.position.LogPosition;
import org.notorturetj.media.store.MediaHash;
import org.notorturetj.platform.RandomId;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.SmallDisk;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The folder is what the server answers, and never shows what is gone. Each test fills a folder of
 * its own, which takes minutes where other tests have left thousands of documents: alone it takes
 * one.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptFolderTest {
    private static final int LIMIT_MILLIS = 300_000;
    private static final int POLL_MILLIS = 20;
    private static final int DISK_MEGABYTES = 24;
    private static final int FEW = 20;

    private static final RestAssuredConfig UNDECODED =
            RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    @Inject KeptFolder kept;
    @Inject KeptState state;
    @Inject Newsroom newsroom;
    @Inject MediaDocuments media;
    @Inject Signer signer;
    @Inject LogPosition position;

    @TempDir Path outside;
    private Path root = Path.of("");

    private final String slug = "k" + RandomId.ofDocument();
    private final String page = "read/en/articles/" + slug + ".html";

    @BeforeEach
    void keep() throws Exception {
        signer.catchUp();
        root = outside.resolve("kept");
        kept.keep(root);
        current();
    }

    @AfterEach
    void leave() throws Exception {
        kept.leave();
    }

    private void current() throws Exception {
        position.catchUp(); // what another thread has signed
        for (int i = 0; i < LIMIT_MILLIS / POLL_MILLIS; i++) {
            if (state.behindFor().isZero()) {
                return;
            }
            Thread.sleep(POLL_MILLIS);
        }
        assertThat(state.behindFor()).isZero();
    }

    /** All files, codings of their texts decoded. */
    /** What stands there; a file that goes away meanwhile does not. */
    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (isFinished(file)) {
                            try {
                                files.put(
                                        root.relativize(file).toString(), Files.readAllBytes(file));
                            } catch (NoSuchFileException e) {
                                return visitFileFailed(file, e);
                            }
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e)
                            throws IOException {
                        if (e instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw e;
                    }
                });
        return files;
    }

    /** Others are being written, and no web server serves them. */
    private static boolean isFinished(Path file) {
        return Files.isRegularFile(file)
                && !file.getFileName().toString().startsWith(".unfinished");
    }

    private static String text(String name, byte[] bytes) {
        try {
            return new String(
                    name.endsWith(".gz")
                            ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                            : bytes,
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private void assertNowhere(String word) throws IOException {
        assertThat(files())
                .allSatisfy((name, bytes) -> assertThat(text(name, bytes)).doesNotContain(word));
    }

    /** Where the server has what a file has. */
    private static String address(String name) {
        String path = "/" + name.replaceFirst("\\.json$", "");
        return path.equals("/read/index.html") ? "/read/" : path;
    }

    /** Asks for some files, one in so many. */
    private void assertAsServed(int every) throws IOException {
        Map<String, byte[]> files = files();
        files.remove(".kept");
        assertThat(files)
                .hasSizeGreaterThan(500)
                .containsKeys(
                        "v1/tg/hotlines.json.gz",
                        "v1/ru/alerts.json",
                        "v1/en/guides.json.br",
                        "v1/en/home.json",
                        "read/tg/hotlines.html.br",
                        "v1/sync/head",
                        "v1/sync/qr/ru.png",
                        "v1/sync/pack/tg/essentials");
        Map<String, String> codings = Map.of(".gz", "gzip", ".br", "br");
        files.keySet().removeIf(name -> Math.floorMod(name.hashCode(), every) != 0);
        files.forEach(
                (name, bytes) -> {
                    String ending = name.replaceFirst("^.*(\\.gz|\\.br)$", "$1");
                    String coding = codings.getOrDefault(ending, "identity");
                    String file =
                            coding.equals("identity")
                                    ? name
                                    : name.substring(0, name.length() - ending.length());
                    var answer =
                            given().config(UNDECODED)
                                    .header("Accept-Encoding", coding)
                                    .get(address(file));
                    assertThat(answer.statusCode()).as(name).isEqualTo(200);
                    assertThat(answer.header("Content-Encoding"))
                            .as(name)
                            .isEqualTo(coding.equals("identity") ? null : coding);
                    assertThat(answer.asByteArray()).as(name).isEqualTo(bytes);
                });
    }

    @Test
    void each_file_is_what_the_server_answers() throws Exception {
        assertAsServed(1);
    }

    @Test
    void a_publication_rewrites_what_it_changes_and_nothing_else() throws Exception {
        String id = newsroom.article("news", Map.of(Language.EN, slug));
        current();
        Map<String, Object> before = inodes();

        Map<String, Object> text = new HashMap<>(Newsroom.text(slug));
        text.put("body", "Said anew.");
        newsroom.edit(id, Language.EN, text);
        current();

        assertThat(files().get(page)).asString(StandardCharsets.UTF_8).contains("Said anew.");
        Map<String, Object> after = inodes();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        // home shows what is new
        assertThat(after.keySet().stream().filter(it -> !after.get(it).equals(before.get(it))))
                .allMatch(it -> it.matches("read/../articles/" + slug + ".*|v1/../home.*"))
                .hasSize(18);
        signer.catchUp();
        current();
        assertAsServed(FEW);
    }

    private Map<String, Object> inodes() throws IOException {
        Map<String, Object> inodes = new TreeMap<>();
        for (String name : files().keySet()) {
            if (!name.startsWith(".")) {
                inodes.put(name, Files.getAttribute(root.resolve(name), "unix:ino"));
            }
        }
        return inodes;
    }

    @Test
    void a_picture_is_there_with_its_page_and_gone_before_the_desk_is_answered() throws Exception {
        String file = media.picture();
        String picture =
                newsroom.approved(
                        "media",
                        MediaDocuments.facts(file),
                        Map.of(Language.EN, MediaDocuments.text("A table")));
        newsroom.publish(
                "article",
                Map.of("kind", "news", "section", "news", "topics", List.of(), "image", picture),
                Map.of(Language.EN, Newsroom.text(slug)));
        current();
        byte[] bytes = ("jpeg of " + file).getBytes(StandardCharsets.UTF_8);
        String shown = "read/media/" + MediaHash.of(bytes) + ".jpg";
        assertThat(files().get(shown)).isEqualTo(bytes);
        byte[] smallest = ("webp of " + file).getBytes(StandardCharsets.UTF_8);
        String forPhones = "read/media/" + MediaHash.of(smallest) + ".webp";
        assertThat(files().get(forPhones)).isEqualTo(smallest);
        assertThat(files().get(page)).asString(StandardCharsets.UTF_8).contains("<img");

        kept.leave();
        kept.keep(root);
        current();
        assertThat(files()).as("after a start").containsKeys(shown, forPhones);

        newsroom.redact(picture, Language.EN);

        assertThat(files()).doesNotContainKeys(shown, forPhones);
        current();
        assertThat(files().get(page)).asString(StandardCharsets.UTF_8).doesNotContain("<img");
        assertThat(files()).doesNotContainKey(shown);
        assertAsServed(FEW);
    }

    @Test
    void what_is_removed_is_gone_before_the_desk_is_answered() throws Exception {
        String id = newsroom.article("news", Map.of(Language.EN, slug));
        signer.catchUp();
        current();
        assertThat(files().get(page)).asString(StandardCharsets.UTF_8).contains(slug);
        // its page, lists, signed files
        assertThat(files().values().stream().filter(it -> text("", it).contains(slug)))
                .hasSizeGreaterThan(3);

        newsroom.redact(id, Language.EN);

        assertNowhere(slug);
        assertThat(files()).containsKeys("v1/tg/hotlines.json", "read/tg/hotlines.html");
        signer.catchUp();
        current();
        assertNowhere(slug);
        assertAsServed(FEW);
    }

    @Test
    void what_was_removed_meanwhile_goes_before_all_else_after_a_start() throws Exception {
        String id = newsroom.article("news", Map.of(Language.EN, slug));
        String stays = "s" + RandomId.ofDocument();
        newsroom.article("news", Map.of(Language.EN, stays));
        current();
        kept.leave();
        Path forged = Files.writeString(root.resolve("read/tg/forged.html"), "call 0");
        newsroom.redact(id, Language.EN);
        assertThat(root.resolve(page)).exists();

        kept.keep(root);
        while (Files.exists(root.resolve(page))) {
            assertThat(state.behindFor().toMillis()).isLessThan(LIMIT_MILLIS);
            assertThat(root.resolve("v1/tg/hotlines.json")).exists();
            assertThat(root.resolve("read/ru/hotlines.html")).exists();
        }
        current();

        assertNowhere(slug);
        assertThat(root.resolve("read/en/articles/" + stays + ".html")).exists();
        assertThat(forged).doesNotExist();
        signer.catchUp();
        current();
        assertAsServed(FEW);
    }

    @Test
    void a_start_that_finds_no_removal_deletes_nothing() throws Exception {
        kept.leave();
        Map<String, Object> before = inodes();
        kept.keep(root);
        while (!state.behindFor().isZero()) {
            assertThat(inodes()).containsAllEntriesOf(before);
            Thread.sleep(POLL_MILLIS);
        }
        assertThat(inodes()).isEqualTo(before);
    }

    @Test
    void on_a_full_disk_removals_are_done_and_nothing_old_is_shown() throws Exception {
        kept.leave();
        var mounted = SmallDisk.mount(outside.resolve("small"), DISK_MEGABYTES);
        assumeTrue(mounted.isPresent(), "only root may mount a small disk");
        try (SmallDisk disk = mounted.get()) {
            root = disk.path().resolve("kept");
            kept.keep(root);
            current();
            String id = newsroom.article("news", Map.of(Language.EN, slug));
            String other = "o" + RandomId.ofDocument();
            String changed = newsroom.article("news", Map.of(Language.EN, other));
            current();
            disk.fill();

            Map<String, Object> text = new HashMap<>(Newsroom.text(other));
            text.put("body", "Said anew. ".repeat(20_000));
            newsroom.edit(changed, Language.EN, text);
            newsroom.redact(id, Language.EN);

            assertNowhere(slug);
            trouble();
            awaitNothingOld(root.resolve("read/en/articles/" + other + ".html"));
            disk.empty();
            current();
            assertThat(state.trouble()).isEmpty();
            assertThat(files().get("read/en/articles/" + other + ".html"))
                    .asString(StandardCharsets.UTF_8)
                    .contains("Said anew.");
            kept.leave();
        }
    }

    /** Gone, or new: what was removed may have left enough space. */
    private static void awaitNothingOld(Path file) throws Exception {
        for (int i = 0; i < LIMIT_MILLIS / POLL_MILLIS && isOld(file); i++) {
            Thread.sleep(POLL_MILLIS);
        }
        assertThat(isOld(file)).isFalse();
    }

    private static boolean isOld(Path file) throws IOException {
        try {
            return !Files.readString(file).contains("Said anew.");
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private void trouble() throws InterruptedException {
        for (int i = 0; i < LIMIT_MILLIS / POLL_MILLIS && state.trouble().isEmpty(); i++) {
            Thread.sleep(POLL_MILLIS);
        }
        assertThat(state.trouble()).hasValueSatisfying(it -> assertThat(it).contains("space"));
    }
}
