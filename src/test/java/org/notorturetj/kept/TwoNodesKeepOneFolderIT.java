package org.notorturetj.kept;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;
import org.notorturetj.support.content.ContentFolder;
import org.notorturetj.support.database.DatabaseProcesses;
import org.notorturetj.support.people.FirstAdministrator;
import org.notorturetj.support.process.LoadingServer;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two packaged servers on one database keep one folder: what they write is the same, what one of
 * them was too slow to hear of goes from it too, and the numbers are whole all the while. {@code
 * -Dseed=…} repeats the same times.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoNodesKeepOneFolderIT {
    private static final String CURRENT = "\"current\": true";
    private static final int LIMIT_MILLIS = 60_000;
    private static final int POLL_MILLIS = 50;

    /** Within a second, on a machine that does other things. */
    private static final int HEARD_MILLIS = 3_000;

    private static final int STAYS_GONE_MILLIS = 1_500;
    private static final int LONGEST_MILLIS = 400;
    private static final int FROZEN = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> VITAL =
            List.of("v1/ru/hotlines.json", "read/ru/hotlines.html", "read/tg/guides.html");

    private final long seed = Long.getLong("seed", new Random().nextLong(1_000_000));
    private final Random random = new Random(seed);
    private final ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir Path outside;

    private Path data = Path.of("");
    private Path root = Path.of("");
    private RunningJar whole;
    private RunningJar door;
    private DatabaseProcesses database;
    private List<JsonNode> articles = List.of();
    private String token = "";

    @BeforeEach
    void start() throws Exception {
        data = StartedFolder.copyTo(outside.resolve("data"));
        root = outside.resolve("kept");
        whole = RunningJar.start(data, keeping());
        token = FirstAdministrator.signIn(whole).token();
        door = startDoor();
        database = DatabaseProcesses.of(data);
        articles = new ArrayList<>();
        JSON.readTree(whole.get("/v1/en/articles?limit=100")).get("items").forEach(articles::add);
    }

    @AfterEach
    void stop() throws Exception {
        door.close();
        whole.close();
        database.kill();
    }

    private String keeping() {
        return "notorturetj.kept-folder.path=" + root;
    }

    private RunningJar startDoor() throws IOException {
        return RunningJar.startPublicDoor(
                outside.resolve("door").resolve("data"),
                EmbeddedDatabase.attach(data).orElseThrow().access(),
                keeping());
    }

    @Test
    void they_write_the_same_and_what_one_has_not_heard_of_goes_all_the_same() throws Exception {
        assertAsAnsweredBy(whole);
        assertAsAnsweredBy(door);
        var watch = new Thread(this::watchNumbers);
        watch.start();

        for (int i = 0; i < FROZEN; i++) {
            takenAwayWhileTheOtherIsFrozen(articles.remove(0));
        }
        theOtherIsKilledWhileBothWrite();
        door = startDoor();
        whoPublishesIsKilled(articles.remove(0));

        watch.interrupt();
        watch.join();
        assertThat(broken).as("seed %d", seed).isEmpty();
        for (RunningJar node : List.of(whole, door)) {
            assertThat(node.lines()).noneMatch(line -> line.contains("kept folder is not current"));
        }
    }

    /** The other node is stopped in the middle of comparing everything, and goes on afterwards. */
    private void takenAwayWhileTheOtherIsFrozen(JsonNode article) throws Exception {
        String slug = article.get("slug").textValue();
        door.close();
        Files.deleteIfExists(root.resolve("read/en/articles/" + slug + ".html"));
        door = startDoor();
        door.address();
        Thread.sleep(random.nextInt(LONGEST_MILLIS));
        door.freeze();
        withdraw(article);
        assertThat(has(slug)).as("%s, seed %d", slug, seed).isFalse();
        door.thaw();
        long end = System.nanoTime() + HEARD_MILLIS * 1_000_000L;
        while (System.nanoTime() < end && has(slug)) {
            Thread.sleep(POLL_MILLIS);
        }
        end = System.nanoTime() + STAYS_GONE_MILLIS * 1_000_000L;
        do {
            assertThat(has(slug)).as("%s, seed %d", slug, seed).isFalse();
            Thread.sleep(POLL_MILLIS);
        } while (System.nanoTime() < end);
        assertAsAnsweredBy(door);
    }

    private void theOtherIsKilledWhileBothWrite() throws Exception {
        Path content = ContentFolder.write(outside.resolve("content"), 2);
        var loading = LoadingServer.start(Path.of(System.getProperty("jar")), data, content);
        for (int i = 0; i < LIMIT_MILLIS / POLL_MILLIS && !has("000001-a"); i++) {
            Thread.sleep(POLL_MILLIS);
        }
        door.kill();
        assertThat(loading.exitCode()).isZero();
        assertAsAnsweredBy(whole);
        assertThat(has("000002-c")).isTrue();
    }

    private void whoPublishesIsKilled(JsonNode article) throws Exception {
        String slug = article.get("slug").textValue();
        awaitCurrent(door);
        var withdrawal =
                new Thread(
                        () -> {
                            try {
                                withdraw(article);
                            } catch (Exception killed) {
                                // as intended
                            }
                        });
        withdrawal.start();
        Thread.sleep(random.nextInt(LONGEST_MILLIS));
        whole.kill();
        withdrawal.join();
        Thread.sleep(HEARD_MILLIS);
        // The files of its head may never have been signed: what readers see is right without.
        assertSame(door);
        boolean withdrawn = door.get("/read/en/articles/" + slug + ".html").contains("noindex");
        assertThat(has(slug)).as("%s, seed %d", slug, seed).isNotEqualTo(withdrawn);

        whole = RunningJar.start(data, keeping());
        assertAsAnsweredBy(whole);
    }

    private void withdraw(JsonNode article) throws Exception {
        var answer =
                whole.send(
                        "POST",
                        "/desk/v1/documents/" + article.get("id").textValue() + "/withdrawal",
                        token,
                        "{\"languages\":[\"tg\",\"ru\",\"en\"]}");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    /** What nobody may miss is there at any moment, from its first byte to its last. */
    private void watchNumbers() {
        while (!Thread.currentThread().isInterrupted()) {
            for (String name : VITAL) {
                try {
                    String text = Files.readString(root.resolve(name)).strip();
                    if (!text.endsWith("</html>") && !text.endsWith("}")) {
                        broken.add(name + " ends with " + text.substring(text.length() - 20));
                    }
                } catch (IOException e) {
                    broken.add(e.toString());
                }
            }
        }
    }

    private static void awaitCurrent(RunningJar node) throws Exception {
        for (int i = 0; !node.health().contains(CURRENT); i++) {
            assertThat(i).as(node.health()).isLessThan(LIMIT_MILLIS / POLL_MILLIS);
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** All pages and answers, byte for byte; a little later, if something is just being written. */
    private void assertAsAnsweredBy(RunningJar node) throws Exception {
        awaitCurrent(node);
        assertSame(node);
    }

    private void assertSame(RunningJar node) throws Exception {
        Map<String, String> others = Map.of();
        for (int i = 0; i < LIMIT_MILLIS / POLL_MILLIS; i++) {
            others = othersThan(node);
            if (others.isEmpty()) {
                return;
            }
            Thread.sleep(POLL_MILLIS);
        }
        assertThat(others).as("seed %d", seed).isEmpty();
    }

    private Map<String, String> othersThan(RunningJar node) throws Exception {
        Map<String, String> others = new TreeMap<>();
        List<Path> texts = files(".*\\.(html|json)");
        assertThat(texts).hasSizeGreaterThan(150);
        for (Path file : texts) {
            String name = root.relativize(file).toString();
            String path = "/" + name.replaceFirst("\\.json$", "");
            String answer = get(node, path.equals("/read/index.html") ? "/read/" : path);
            String kept = text(file);
            if (!kept.equals(answer)) {
                others.put(name, answer);
            }
        }
        return others;
    }

    /** Over one connection: there are hundreds. */
    private String get(RunningJar node, String path) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(node.address().resolve(path)).build(),
                        BodyHandlers.ofString())
                .body();
    }

    /** Whether any page or answer, or its name, has a slug. */
    private boolean has(String slug) throws IOException {
        for (Path file : files(".*\\.(html|json|gz)")) {
            String name = file.getFileName().toString();
            if (Files.exists(file)
                    && (name.startsWith(slug + ".") || text(file).contains(slug + ".html"))) {
                return true;
            }
        }
        return false;
    }

    /** Those that are there, while others come and go. */
    private List<Path> files(String names) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (file.toString().matches(names)) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }

    /** Empty if it was taken away meanwhile. */
    private static String text(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return new String(
                    file.toString().endsWith(".gz")
                            ? new GZIPInputStream(bytes).readAllBytes()
                            : bytes.readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }
}
