package org.notorturetj.client.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.hostile.HostileMirror;
import org.notorturetj.publisher.PublicLog;
import org.notorturetj.publisher.SampleRecords;
import org.notorturetj.publisher.SignedFiles;
import org.notorturetj.publisher.WakeUpMessage;

import com.fasterxml.jackson.databind.ObjectMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The command line, over HTTP. */
class MainTest {
    @TempDir Path folder;

    @Test
    @Tag("proof")
    void it_syncs_shows_and_reports_traffic() throws Exception {
        try (HostileMirror mirror = HostileMirror.start(0)) {
            Path root = folder.resolve("root");
            try (InputStream in =
                    URI.create(mirror.address() + "/honest/root").toURL().openStream()) {
                Files.write(root, in.readAllBytes());
            }
            String held = folder.resolve("held").toString();
            String synced =
                    run(
                            0,
                            "sync",
                            "--root",
                            root.toString(),
                            "--mirror",
                            mirror.address() + "/honest/before",
                            "--language",
                            "tg",
                            "--folder",
                            held);
            assertTrue(synced.contains("UPDATED"), synced);
            assertTrue(synced.contains("requests: 2"), synced);
            assertTrue(run(0, "show", "--folder", held, "hotlines").contains("+999000000001"));
            assertTrue(run(0, "show", "--folder", held, "guides").contains("What-Stays"));
            assertTrue(run(0, "show", "--folder", held, "guide", "g2").contains("Ask why"));
            assertTrue(run(0, "show", "--folder", held, "contacts").contains("example.org"));
            assertTrue(run(0, "show", "--folder", held, "state").contains("seq 1"));
            String found = run(0, "search", "--folder", held, "Ask", "why");
            assertTrue(found.startsWith("g1  [guide] ") && found.contains("Ask why"), found);
            assertTrue(run(0, "search", "--folder", held, "кошка").contains("Nothing found."));
            run(1, "search", "--folder", held, "--language", "ru", "гид");
            run(0, "show", "--folder", held, "alerts");
            run(1, "show", "--folder", held, "guide", "none");
            run(0, "show", "--folder", held, "--language", "tg", "articles");
            run(0, "show", "--folder", held, "cases");
            run(0, "show", "--folder", held, "pages");
            run(0, "show", "--folder", held, "topics");
            run(0, "show", "--folder", held, "sections");
            run(0, "show", "--folder", held, "home");
            run(1, "show", "--folder", held, "line", "none");
            String line = run(0, "show", "--folder", held, "line", "h1");
            assertTrue(line.contains("checked: never") && line.contains("source: Inv"), line);
            assertTrue(run(0, "show", "--folder", held, "regions").contains("TJ-KT"));
            assertTrue(
                    run(1, "show", "--folder", held, "--language", "ru", "hotlines")
                            .contains("The language ru is not held; held: [tg]"));
        }
    }

    @Test
    void it_stops_at_a_limit_tells_how_far_it_is_forgets_and_erases() throws Exception {
        PublicLog log = new PublicLog();
        log.putInAll("hotlines", "h1", tag -> SampleRecords.hotline("h1", tag, "+999000000001"));
        log.publish();
        Path root = Files.write(folder.resolve("root"), log.root(1));
        String held = folder.resolve("held").toString();
        try (HonestServer server = new HonestServer(log::files)) {
            String mirror = server.address() + "/v1/sync";
            String command = "sync --root " + root + " --mirror " + mirror + " --folder " + held;
            String stopped = run(5, (command + " --language tg --bytes 2000").split(" "));
            assertTrue(stopped.contains("the limit of bytes is met"), stopped);
            String synced = run(0, (command + " --language tg --progress").split(" "));
            assertTrue(synced.contains("tg 7 of 7 files"), synced);
            run(0, (command + " --language ru").split(" "));
        }
        String left = run(0, "forget", "--folder", held, "--language", "ru");
        assertTrue(left.contains("language tg") && !left.contains("language ru"), left);
        run(0, "erase", "--folder", held);
        assertEquals(0, folder.resolve("held").toFile().list().length);
        run(1, "show", "--folder", held, "hotlines");
    }

    @Test
    void it_imports_a_pack() throws Exception {
        String held = folder.resolve("held").toString();
        String pack = "vectors/packs/notorturetj-tg.pack.br";
        run(0, "import-pack", "--root", "vectors/roots/1.root", "--folder", held, pack);
        String lines = run(0, "show", "--folder", held, "hotlines");
        assertTrue(lines.contains("+999000000009") && lines.contains("Do not call."), lines);
        String cut = "vectors/packs/cut.pack";
        run(1, "import-pack", "--root", "vectors/roots/1.root", "--folder", held, cut);
    }

    @Test
    void it_receives_shows_fetches_and_removes() throws Exception {
        PublicLog log = new PublicLog().publish();
        WakeUpMessage alert = WakeUpMessage.alert("2q9r5t8w1x4y7z0a", 2, 4_102_444_800L);
        String end = "2100-01-01T00:00:00Z";
        log.putInAll(
                "alerts", "a1", tag -> SampleRecords.alert("a1", alert.nid(), tag, "active", end));
        log.publish();
        try (HonestServer server = new HonestServer(() -> log.files())) {
            Path root = Files.write(folder.resolve("root"), log.root(1));
            String[] words =
                    ("push --root " + root + " --language tg --folder " + folder.resolve("held"))
                            .split(" ", -1);
            String shown = given(json(alert.by(log.alerter)), 0, words);
            assertEquals(
                    "on the screen (Огоҳиномаҳо): Маълумоти нав. Барои хондан барномаро кушоед."
                            + " 2q9r5t8w1x4y7z0a\n",
                    shown.replace(System.lineSeparator(), "\n"));
            String nonce = "mDLrYTBRh5lWM7WqL2CO8hmbK0gcRS8bIwVCz_jtZ1Q";
            String asked = "{\"v\":\"1\",\"kind\":\"confirm\",\"nonce\":\"" + nonce + "\"}";
            assertEquals("to be confirmed: " + nonce, given(asked, 0, words).strip());
            String[] online = Arrays.copyOf(words, words.length + 2);
            online[words.length] = "--server";
            online[words.length + 1] = server.address();
            Path file = Files.writeString(folder.resolve("m.json"), json(alert.by(log.alerter)));
            String again = run(1, with(online, file.toString()));
            assertTrue(again.contains("ignored: REPEATED"), again);
            String hotline = "{\"message\":{\"data\":" + json(alert.as("hotline").by(log.alerter));
            String fetched = given(hotline + "}}", 0, online);
            assertTrue(fetched.contains("inside the app: Alert a1"), fetched);
            log.putInAll(
                    "alerts",
                    "a1",
                    tag -> SampleRecords.alert("a1", alert.nid(), tag, "retracted", end));
            log.publish();
            WakeUpMessage over = WakeUpMessage.alert(alert.nid(), 3, 4_102_444_800L).as("retract");
            String removed = given(json(over.by(log.alerter)), 0, online);
            assertTrue(removed.contains("removed: 2q9r5t8w1x4y7z0a"), removed);
            assertTrue(removed.contains("fetched: UPDATED"), removed);
            assertFalse(removed.contains("Alert a1"), removed);
        }
        String wrong =
                given(
                        "[]",
                        2,
                        "push",
                        "--root",
                        folder + "/root",
                        "--language",
                        "tg",
                        "--folder",
                        folder + "/held");
        assertTrue(wrong.contains("not a JSON object"), wrong);
    }

    private static String json(Map<String, String> data) throws Exception {
        return new ObjectMapper().writeValueAsString(data);
    }

    private static String[] with(String[] words, String more) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = more;
        return all;
    }

    @Test
    void usage_errors_print_the_usage() throws Exception {
        assertTrue(run(2, "dance").contains("import-pack"));
        assertTrue(run(2, "sync", "--root").contains("needs a value"));
    }

    private static String run(int expected, String... words) throws Exception {
        return given("", expected, words);
    }

    private static String given(String input, int expected, String... words) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code =
                new Main(
                                new ByteArrayInputStream(SignedFiles.bytes(input)),
                                new PrintStream(out, true, StandardCharsets.UTF_8))
                        .run(words);
        assertEquals(expected, code, out.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
