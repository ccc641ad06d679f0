package org.notorturetj.desk.idempotency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.support.database.FolderDatabase;
import org.notorturetj.support.people.FirstAdministrator;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the packaged server while several programs create documents with keys of their own, and
 * sends all of these requests again; {@code -Dkills=50} and {@code -Dseed=…} as in the other
 * proofs.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledWhileCreatingIT {
    private static final int PROGRAMS = 4;
    private static final int LATEST_MILLIS = 1_500;
    private static final int LIMIT_MILLIS = 60_000;
    private static final int POLL_MILLIS = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** So that there is a middle: what is made, and its key, take their time. */
    private static final List<String> SLOW =
            List.of(
                    "CREATE FUNCTION desk.slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(random() * 0.1); RETURN NEW; END $$",
                    "CREATE TRIGGER slow AFTER INSERT ON desk.document FOR EACH ROW EXECUTE FUNCTION desk.slow()",
                    "CREATE TRIGGER slow BEFORE INSERT ON desk.idempotency_key FOR EACH ROW EXECUTE FUNCTION desk.slow()");

    private final int kills = Integer.getInteger("kills", 3);
    private final long seed = Long.getLong("seed", new Random().nextLong(1_000_000));
    private final Random random = new Random(seed);
    private final HttpClient client = HttpClient.newHttpClient();

    /** Every key that was sent, and what was made with those that were answered. */
    private final ConcurrentSkipListSet<String> sent = new ConcurrentSkipListSet<>();

    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private String token = "";

    @TempDir Path folder;

    @Test
    void what_is_sent_again_after_a_kill_exists_once_and_nothing_is_lost() throws Exception {
        Path data = StartedFolder.copyTo(folder.resolve("data"));
        var database = new FolderDatabase(data);
        long before;
        try (RunningJar server = RunningJar.start(data)) {
            token = FirstAdministrator.signIn(server).token();
            for (String sql : SLOW) {
                database.update(sql);
            }
            before = documents(database);
        }
        for (int kill = 1; kill <= kills; kill++) {
            createUntilKilled(data, kill);
        }
        int unanswered = sent.size() - answered.size();
        System.out.printf(
                "%d kills: %d keys sent, %d unanswered, seed %d%n",
                kills, sent.size(), unanswered, seed);
        assertThat(unanswered).as("seed %d", seed).isPositive();

        try (RunningJar server = RunningJar.start(data)) {
            URI documents = documents(server);
            var made = new HashSet<String>();
            for (String key : sent) {
                String id = createdAtLast(documents, key);
                assertThat(id)
                        .as("%s, seed %d", key, seed)
                        .isEqualTo(answered.getOrDefault(key, id));
                assertThat(made.add(id)).as("%s, seed %d", key, seed).isTrue();
            }
            assertThat(documents(database) - before).as("seed %d", seed).isEqualTo(sent.size());
        }
    }

    private void createUntilKilled(Path data, int kill) throws Exception {
        ExecutorService programs = Executors.newFixedThreadPool(PROGRAMS);
        try (RunningJar server = RunningJar.start(data)) {
            URI documents = documents(server);
            List<Future<?>> all = new ArrayList<>();
            int known = answered.size();
            for (int i = 0; i < PROGRAMS; i++) {
                String name = "kill-%d-program-%d".formatted(kill, i);
                all.add(programs.submit(() -> createWhileItAnswers(documents, name)));
            }
            for (int waited = 0; answered.size() == known; waited += POLL_MILLIS) {
                assertThat(waited).as("%s", server.lines()).isLessThan(LIMIT_MILLIS);
                Thread.sleep(POLL_MILLIS);
            }
            Thread.sleep(random.nextInt(LATEST_MILLIS));
            server.kill();
            for (Future<?> program : all) {
                program.get();
            }
        } finally {
            programs.shutdownNow();
        }
    }

    private Void createWhileItAnswers(URI documents, String program) throws Exception {
        for (int number = 0; true; number++) {
            String key = program + "-" + number;
            sent.add(key);
            try {
                answered.put(key, created(create(documents, key)));
            } catch (IOException killed) {
                return null;
            }
        }
    }

    /** The database may be at work yet on a request whose server is gone: it is still running. */
    private String createdAtLast(URI documents, String key) throws Exception {
        HttpResponse<String> answer = create(documents, key);
        for (int waited = 0; answer.statusCode() == 409; waited += POLL_MILLIS) {
            assertThat(waited).as(answer.body()).isLessThan(LIMIT_MILLIS);
            Thread.sleep(POLL_MILLIS);
            answer = create(documents, key);
        }
        return created(answer);
    }

    private static String created(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").textValue();
    }

    private HttpResponse<String> create(URI documents, String key) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(documents)
                        .timeout(Duration.ofMillis(LIMIT_MILLIS))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", "\"" + key + "\"")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"article\"}"))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static URI documents(RunningJar server) throws Exception {
        return server.address().resolve("/desk/v1/documents");
    }

    private static long documents(FolderDatabase database) throws Exception {
        return database.number("SELECT count(*) FROM desk.document");
    }
}
