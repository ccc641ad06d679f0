package org.notorturetj.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.support.database.DatabaseProcesses;
import org.notorturetj.support.people.FirstAdministrator;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the packaged server, and its PostgreSQL too, while something is withdrawn or just after:
 * numbers, guides and alerts stay in the folder, and after the next start nothing that is gone is
 * in it. {@code -Dkills=…} for more, {@code -Dseed=…} repeats the same times.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledWithKeptFolderIT {
    private static final List<String> LANGUAGES = List.of("tg", "ru", "en");
    private static final String CURRENT = "\"current\": true";
    private static final int TRIES = 600;
    private static final int PAUSE_MILLIS = 100;

    /** Of the time that a withdrawal takes here: half of the kills come after its answer. */
    private static final int LONGEST = 2;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int kills = Integer.getInteger("kills", 3);
    private final long seed = Long.getLong("seed", new Random().nextLong(1_000_000));
    private final Random random = new Random(seed);

    @TempDir Path outside;

    private Path data = Path.of("");
    private Path root = Path.of("");
    private int gone;

    @Test
    void what_nobody_may_miss_stays_and_what_is_gone_goes() throws Exception {
        data = StartedFolder.copyTo(outside.resolve("data"));
        root = outside.resolve("kept");
        RunningJar server = start();
        List<String> ids = new ArrayList<>();
        for (JsonNode item : JSON.readTree(server.get("/v1/en/articles?limit=100")).get("items")) {
            ids.add(item.get("id").textValue() + " " + item.get("slug").textValue());
        }
        Collections.shuffle(ids, random);
        String token = FirstAdministrator.signIn(server).token();
        long began = System.nanoTime();
        withdraw(server, token, ids.remove(0).split(" ", -1)[0]);
        long took = (System.nanoTime() - began) / 1_000_000;
        int all = Math.min(kills, ids.size());
        for (int kill = 1; kill <= all; kill++) {
            String[] article = ids.get(kill - 1).split(" ", -1);
            withdrawAndKill(
                    server,
                    token,
                    article[0],
                    Math.round(LONGEST * took * (kill - 1 + random.nextDouble()) / all));

            assertVitalFiles();

            server = start();
            assertVitalFiles();
            boolean withdrawn =
                    server.get("/read/en/articles/" + article[1] + ".html").contains("noindex");
            gone += withdrawn ? 1 : 0;
            assertThat(has(article[1])).as("%s, seed %d", article[1], seed).isNotEqualTo(withdrawn);
        }
        server.close();
        System.out.printf(
                "%d kills, %d of them after the commit of what took %d ms; seed %d%n",
                all, gone, took, seed);
    }

    /** Starts it, and waits until the folder is current. */
    private RunningJar start() throws Exception {
        RunningJar server = RunningJar.start(data, "notorturetj.kept-folder.path=" + root);
        for (int i = 0; !server.health().contains(CURRENT); i++) {
            assertThat(i).as(server.health()).isLessThan(TRIES);
            Thread.sleep(PAUSE_MILLIS);
        }
        return server;
    }

    private static void withdraw(RunningJar server, String token, String id) throws Exception {
        server.send(
                "POST",
                "/desk/v1/documents/" + id + "/withdrawal",
                token,
                "{\"languages\":[\"tg\",\"ru\",\"en\"]}");
    }

    private void withdrawAndKill(RunningJar server, String token, String id, long after)
            throws Exception {
        var withdrawal =
                new Thread(
                        () -> {
                            try {
                                withdraw(server, token, id);
                            } catch (Exception killed) {
                                // as intended
                            }
                        });
        DatabaseProcesses database = DatabaseProcesses.of(data);
        withdrawal.start();
        Thread.sleep(after);
        boolean databaseFirst = random.nextBoolean();
        if (databaseFirst) {
            database.kill();
        }
        server.kill();
        if (!databaseFirst) {
            database.kill();
        }
        withdrawal.join();
    }

    private void assertVitalFiles() throws IOException {
        for (String language : LANGUAGES) {
            for (String name : List.of("hotlines", "alerts", "guides")) {
                String json =
                        Files.readString(root.resolve("v1/" + language + "/" + name + ".json"));
                assertThat(JSON.readTree(json).has("items")).as(name).isTrue();
                String page =
                        Files.readString(root.resolve("read/" + language + "/" + name + ".html"));
                assertThat(page).contains("</html>");
            }
            try (Stream<Path> guides = Files.list(root.resolve("read/" + language + "/guides"))) {
                assertThat(guides.filter(it -> it.toString().endsWith(".html"))).isNotEmpty();
            }
        }
    }

    /** Whether any file, or its name, has a slug. */
    private boolean has(String slug) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = file.getFileName() + text(file);
                if (text.contains(slug + ".html") || text.contains("\"" + slug + "\"")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String text(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        }
        try (var gzip = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(gzip.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
