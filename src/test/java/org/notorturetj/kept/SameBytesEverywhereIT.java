package org.notorturetj.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;
import org.notorturetj.support.database.DatabaseProcesses;
import org.notorturetj.support.people.FirstAdministrator;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two packaged servers on one database, each with a folder of its own, and two exports beside them:
 * {@code diff -r} finds nothing. One of each has another time zone, language and encoding than the
 * other, as machines of mirrors have.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameBytesEverywhereIT {
    private static final String CURRENT = "\"current\": true";
    private static final int LIMIT_MILLIS = 180_000;
    private static final int POLL_MILLIS = 1_000;
    private static final int FEWEST = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Capital letters, days and names of months differ where a default is used. */
    private static final List<String> ELSEWHERE =
            List.of(
                    "user.timezone=Pacific/Auckland",
                    "user.language=tr",
                    "user.country=TR",
                    "file.encoding=windows-1251");

    private static final List<String> HERE =
            List.of("user.timezone=Asia/Dushanbe", "user.language=ru", "user.country=RU");

    @TempDir Path outside;

    private Path data = Path.of("");
    private Path one = Path.of("");
    private Path other = Path.of("");
    private RunningJar whole;
    private RunningJar door;
    private DatabaseProcesses database;

    @BeforeEach
    void start() throws Exception {
        data = StartedFolder.copyTo(outside.resolve("data"));
        one = outside.resolve("one");
        other = outside.resolve("other");
        whole = RunningJar.start(data, with(HERE, "notorturetj.kept-folder.path=" + one));
        whole.address();
        database = DatabaseProcesses.of(data);
        door =
                RunningJar.startPublicDoor(
                        outside.resolve("door").resolve("data"),
                        EmbeddedDatabase.attach(data).orElseThrow().access(),
                        with(
                                ELSEWHERE,
                                "notorturetj.kept-folder.path=" + other,
                                // nodes share one
                                "notorturetj.media.folder=" + data.resolve("media")));
    }

    @AfterEach
    void stop() throws Exception {
        door.close();
        whole.close();
        database.kill();
    }

    private static String[] with(List<String> settings, String... more) {
        return Stream.concat(settings.stream(), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void two_nodes_and_two_exports_have_the_same_files() throws Exception {
        same(one, other, "");
        JsonNode article = JSON.readTree(whole.get("/v1/en/articles?limit=1")).get("items").get(0);
        withdraw(article.get("id").textValue());
        String gone = "read/en/articles/" + article.get("slug").textValue() + ".html";
        same(one, other, gone);

        Path export = export("export", HERE);
        Path second = export("second", ELSEWHERE);
        assertThat(difference(export, second)).isEmpty();
        assertThat(export.resolve("copies/tg/hotlines-tj-kt.pdf")).exists();
        for (String page :
                List.of("index.html", "style.css", "tg/hotlines.html", "ru/index.html")) {
            assertThat(export.resolve(page)).hasSameBinaryContentAs(one.resolve("read/" + page));
        }
    }

    /** Soon, once both have heard of everything. */
    private void same(Path first, Path second, String gone) throws Exception {
        String differs = "not compared";
        for (int i = 0; i < LIMIT_MILLIS / POLL_MILLIS && !differs.isEmpty(); i++) {
            Thread.sleep(POLL_MILLIS);
            if (isCurrent(whole) && isCurrent(door)) {
                differs = difference(first, second);
            }
        }
        assertThat(differs).isEmpty();
        for (Path folder : List.of(first, second)) {
            assertThat(gone.isEmpty() || !Files.exists(folder.resolve(gone))).as(gone).isTrue();
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile)).hasSizeGreaterThan(FEWEST);
            }
            assertThat(folder.resolve("v1/tg/hotlines.json.br")).exists();
            assertThat(folder.resolve("v1/sync/head")).exists();
            assertThat(folder.resolve("read/media")).isNotEmptyDirectory();
        }
    }

    private static boolean isCurrent(RunningJar node) throws Exception {
        return node.health().contains(CURRENT);
    }

    /** What {@code diff -r} says of two folders: of each file, in each coding. */
    private static String difference(Path first, Path second) throws Exception {
        Process diff =
                new ProcessBuilder("diff", "-r", "-q", first.toString(), second.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(diff.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int found = diff.waitFor(); // 2: a file went away while it was read
        return found == 0 ? "" : said + "diff " + found;
    }

    private Path export(String name, List<String> settings)
            throws IOException, InterruptedException {
        Path to = outside.resolve(name);
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of("--", "export", "--html", to.toString(), "--copies"));
        RunningJar command = RunningJar.start(data, all.toArray(new String[0]));
        assertThat(command.exitCode()).as(String.join("\n", command.lines())).isZero();
        return to;
    }

    private void withdraw(String id) throws Exception {
        var answer =
                whole.send(
                        "POST",
                        "/desk/v1/documents/" + id + "/withdrawal",
                        FirstAdministrator.signIn(whole).token(),
                        "{\"languages\":[\"tg\",\"ru\",\"en\"]}");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }
}
