package org.notorturetj.platform.database.disk;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;
import org.notorturetj.platform.database.embedded.SpaceReserve;
import org.notorturetj.platform.database.embedded.StoppedPostgres;
import org.notorturetj.support.database.SmallDisk;
import org.notorturetj.support.people.FirstAdministrator;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The packaged server on a disk that another program fills to the last block. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FullDiskIT {
    private static final int MEGABYTES = 480;

    /** For three removals and one recovery, each on a disk that was filled anew. */
    private static final int RESERVE = 160;

    private static final String HOTLINES = "/v1/ru/hotlines";
    private static final String ARTICLES = "/v1/ru/articles";
    private static final String NEW_ARTICLE = "{\"type\":\"article\"}";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 240;
    private static final int PAUSE_MILLIS = 250;

    @TempDir Path folder;

    private SmallDisk disk;

    @BeforeEach
    void mount() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mount(folder.resolve("disk"), MEGABYTES);
        assumeTrue(mounted.isPresent(), "skipped: mounting a small file system needs root");
        disk = mounted.get();
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void removals_succeed_postgresql_recovers_and_everything_heals_when_there_is_space()
            throws Exception {
        Path data = StartedFolder.copyTo(disk.path().resolve("data"));
        try (RunningJar server = start(data, RESERVE)) {
            FirstAdministrator admin = FirstAdministrator.signIn(server);
            String token = admin.token();
            await("the reserve", () -> pieces(data) == RESERVE / 16);
            List<String> lines = ids(server, HOTLINES);
            List<String> articles = ids(server, ARTICLES);
            assertThat(create(server, token).statusCode()).isEqualTo(201);
            long signed = signed(server);

            disk.fill();

            // Ordinary work is refused, with a sentence for the person and one for the operator.
            HttpResponse<String> refused = create(server, token);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(507);
            assertThat(refused.body()).contains("/problems/insufficient-storage");
            assertThat(server.health()).contains("The disk is full");
            assertThat(server.get(HOTLINES)).contains("\"items\"");

            // A removal succeeds, the public and the phones see it, and the disk is full again.
            long free = disk.free();
            assertDone(server.send("POST", pause(lines.get(0)), token, ""));
            assertThat(server.get(HOTLINES)).contains("\"status\":\"paused\"");
            await("the signature of the removal", () -> signed(server) > signed);
            System.out.printf(
                    "a removal with its signature: %d pieces given back, %d KB used%n",
                    RESERVE / 16 - pieces(data),
                    (free + (RESERVE / 16 - pieces(data)) * SpaceReserve.PIECE - disk.free())
                            >> 10);
            disk.fill();
            String languages = "{\"languages\":[\"tg\",\"ru\",\"en\"]}";
            assertDone(server.send("POST", withdrawal(articles.get(0)), token, languages));
            assertThat(ids(server, ARTICLES)).doesNotContain(articles.get(0));
            // Signing in again, to remove something, does too.
            assertThat(admin.signInAgain(server).statusCode()).isEqualTo(201);
            assertThat(create(server, token).statusCode()).isEqualTo(507);

            // PostgreSQL panics when it cannot make the next segment of its log, and recovers.
            disk.fill();
            panic(data);
            await("PostgreSQL again", () -> account(server, token) == 200);
            assertDone(server.send("POST", pause(lines.get(1)), token, ""));

            disk.empty();

            await("ordinary work", () -> create(server, token).statusCode() == 201);
            await("the reserve again", () -> pieces(data) == RESERVE / 16);
            assertThat(server.health()).doesNotContain("The disk is full");
            assertThat(server.lines())
                    .filteredOn(line -> line.contains(" ERROR "))
                    .hasSizeLessThan(5);
        }
    }

    @Test
    void a_killed_postgresql_is_started_again_while_the_doors_say_so() throws Exception {
        Path data = StartedFolder.copyTo(disk.path().resolve("data"));
        try (RunningJar server = start(data, 0)) {
            String token = FirstAdministrator.signIn(server).token();
            signed(server);
            // Without this file it does not start: the test has the time to look.
            Path control = data.resolve("postgresql/global/pg_control");
            Path away = data.resolve("pg_control");
            Files.move(control, away);
            StoppedPostgres.stop(data, "KILL");
            HttpResponse<String> refused = server.send("GET", "/desk/v1/account", token, "");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(server.get("/v1/sync/head")).contains("\"seq\"");
            assertThat(server.health()).contains("PostgreSQL does not answer");
            Files.move(away, control);
            await("PostgreSQL again", () -> account(server, token) == 200);
            assertThat(create(server, token).statusCode()).isEqualTo(201);
            assertThat(server.lines())
                    .anyMatch(line -> line.contains("PostgreSQL has stopped"))
                    .anyMatch(line -> line.contains("PostgreSQL runs again"));
        }
    }

    private static RunningJar start(Path data, int reserve) throws Exception {
        return RunningJar.start(data, "notorturetj.database.embedded.reserve=" + reserve);
    }

    private static HttpResponse<String> create(RunningJar server, String token) throws Exception {
        return server.send("POST", "/desk/v1/documents", token, NEW_ARTICLE);
    }

    private static int account(RunningJar server, String token) throws Exception {
        return server.send("GET", "/desk/v1/account", token, "").statusCode();
    }

    private static void assertDone(HttpResponse<String> removal) {
        assertThat(removal.statusCode()).as(removal.body()).isBetween(200, 299);
    }

    private static String pause(String id) {
        return "/desk/v1/documents/" + id + "/pause";
    }

    private static String withdrawal(String id) {
        return "/desk/v1/documents/" + id + "/withdrawal";
    }

    private static List<String> ids(RunningJar server, String list) throws Exception {
        return JSON.readTree(server.get(list)).findValuesAsText("id");
    }

    private static long signed(RunningJar server) throws Exception {
        Matcher seq = Pattern.compile("\"seq\":(\\d+)").matcher("");
        await("a signed head", () -> seq.reset(server.get("/v1/sync/head")).find());
        return Long.parseLong(seq.group(1));
    }

    private static long pieces(Path data) throws Exception {
        Path reserve = data.resolve("reserve");
        if (!Files.isDirectory(reserve)) {
            return 0;
        }
        try (var files = Files.list(reserve)) {
            return files.filter(file -> file.getFileName().toString().startsWith("piece")).count();
        }
    }

    /** Has PostgreSQL begin segments of its log until there is no space for one. */
    private static void panic(Path data) throws Exception {
        String password =
                Files.readAllLines(data.resolve("secrets.properties")).stream()
                        .filter(line -> line.startsWith("postgres="))
                        .map(line -> line.substring(line.indexOf('=') + 1))
                        .findFirst()
                        .orElseThrow();
        String url = EmbeddedDatabase.attach(data).orElseThrow().access().url();
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement()) {
            for (int i = 0; i < 1000; i++) {
                statement.execute(
                        "SELECT pg_logical_emit_message(true, 'x', 'x'), pg_switch_wal()");
            }
            throw new IllegalStateException("there was space for all of them");
        } catch (SQLException stopped) {
            System.out.println("PostgreSQL: " + stopped.getMessage());
        }
    }

    private static void await(String what, Condition condition) throws Exception {
        for (int i = 0; !condition.holds(); i++) {
            assertThat(i).as(what).isLessThan(TRIES);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }
}
