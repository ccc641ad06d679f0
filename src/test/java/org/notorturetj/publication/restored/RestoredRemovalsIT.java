package org.notorturetj.publication.restored;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;
import org.notorturetj.platform.database.embedded.SharedBinaries;
import org.notorturetj.support.content.NamedArticles;
import org.notorturetj.support.content.NamedArticles.Named;
import org.notorturetj.support.database.FolderCopy;
import org.notorturetj.support.people.TwoPeople;
import org.notorturetj.support.process.LoadingServer;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;
import org.notorturetj.support.process.SyncedPhone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A backup from before some removals is restored, with the keys as they are now: nothing that was
 * taken away since comes back, on no address, in no file and on no phone.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoredRemovalsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LIMIT_MILLIS = 60_000;
    private static final int POLL_MILLIS = 100;

    private static final String ERASED = "Пеледорук";
    private static final String WITHDRAWN = "Вахтомодин";
    private static final String KNOWN = "Дотесинаров";
    private static final String LATE = "Зукемираров";
    private static final String STAYS = "Ломепутодин";
    private static final List<String> GONE = List.of(ERASED, WITHDRAWN, KNOWN, LATE);

    private static final String[] SETTINGS = {
        "notorturetj.starter-content=none",
        "notorturetj.names.search-pause=1ms",
        "notorturetj.names.search-share=100"
    };

    @TempDir Path folder;

    @Test
    void what_was_taken_away_after_a_backup_stays_away_when_it_is_restored() throws Exception {
        // given articles, one of which names somebody who is protected already, and a line
        Path data = StartedFolder.copyTo(folder.resolve("data"));
        List<String> articles = articles(data);
        Path backup = folder.resolve("backup.zip");
        var phone = new SyncedPhone(folder.resolve("phone"), data.resolve("keys"));
        String line;
        TwoPeople people;
        try (RunningJar server = RunningJar.start(data, SETTINGS)) {
            people = TwoPeople.at(server, data);
            String known = people.protect("Балкемар", KNOWN);
            awaitOnPhone(server, phone, LATE, true);
            // when a backup is made, and then texts are taken away in every way there is
            try (RunningJar command =
                    RunningJar.start(data, "--", "backup", "--to", backup.toString())) {
                assertThat(command.exitCode()).isZero();
            }
            people.agree(
                    "/documents/" + articles.get(0) + "/redaction", "{\"languages\":[\"ru\"]}");
            people.sends(
                    "POST",
                    "/documents/" + articles.get(1) + "/withdrawal",
                    "{\"languages\":[\"ru\"]}");
            people.redact(known, 1);
            people.awaitRedacted(known);
            String late = people.protect("Сурокем", LATE);
            people.redact(late, 1);
            people.awaitRedacted(late);
            line = JSON.readTree(server.get("/v1/ru/hotlines")).at("/items/0/id").asText();
            people.sends("POST", "/documents/" + line + "/compromise", "");
            // then a phone erases it all
            for (String gone : GONE) {
                awaitOnPhone(server, phone, gone, false);
            }
        }
        // when the backup is restored beside the keys as they are now
        Path restored = folder.resolve("restored");
        SharedBinaries.linkIn(restored);
        FolderCopy.of(data.resolve("keys"), restored.resolve("keys"));
        try (RunningJar command =
                RunningJar.start(restored, "--", "restore", "--from", backup.toString())) {
            assertThat(command.exitCode()).as(command.lines().toString()).isZero();
            assertThat(String.join("\n", command.lines()))
                    .contains("next start of a node with a desk");
        }
        assertThatNoPublicDoorOpens(restored);
        try (RunningJar server = RunningJar.start(restored, SETTINGS)) {
            // then nothing of it is there before anybody can ask
            assertThatNothingIsServed(server, line);
            assertThat(String.join("\n", server.lines()))
                    .contains("older than")
                    .contains(
                            "1 protected names that were registered since the backup are missing");
            // and not after the signer is let go on
            try (RunningJar command = RunningJar.start(restored, "--", "epoch", "raise")) {
                assertThat(command.exitCode()).as(command.lines().toString()).isZero();
            }
            awaitEpoch(server, 2);
            assertThatNothingIsServed(server, line);
            assertThat(phone.sync(server).outcome()).isEqualTo(Outcome.UPDATED);
            for (String gone : GONE) {
                assertThat(phone.has(gone)).as(gone).isFalse();
            }
            assertThat(phone.has(STAYS)).isTrue();
            // and a public door opens beside it
            try (RunningJar door =
                    RunningJar.startPublicDoor(
                            folder.resolve("door").resolve("data"),
                            EmbeddedDatabase.attach(restored).orElseThrow().access())) {
                assertThat(door.get("/v1/ru/articles/stays")).contains(STAYS);
            }
            assertThatTheDeskAsksForNames(people.at(server), articles);
        }
    }

    private List<String> articles(Path data) throws Exception {
        Path content = folder.resolve("content");
        List<String> articles =
                NamedArticles.write(
                        content,
                        List.of(
                                new Named("erased", "Здесь стоит " + ERASED + "."),
                                new Named("withdrawn", "Здесь стоит " + WITHDRAWN + "."),
                                new Named("known", "Освобождён Балкемар " + KNOWN + "."),
                                new Named("late", "Освобождён Сурокем " + LATE + "."),
                                new Named("stays", "Здесь стоит " + STAYS + ".")));
        var load = LoadingServer.start(Path.of(System.getProperty("jar")), data, content);
        assertThat(load.exitCode()).isZero();
        return articles;
    }

    private void assertThatNoPublicDoorOpens(Path restored) throws Exception {
        try (EmbeddedDatabase database =
                        EmbeddedDatabase.start(
                                restored,
                                0,
                                org.notorturetj.platform.database.embedded.Durability.DURABLE);
                RunningJar door =
                        RunningJar.startPublicDoor(
                                folder.resolve("early").resolve("data"), database.access())) {
            assertThat(door.exitCode()).isEqualTo(1);
            assertThat(door.lines())
                    .singleElement()
                    .asString()
                    .contains("start a node with a desk first");
        }
    }

    private static void assertThatNothingIsServed(RunningJar server, String line) throws Exception {
        for (String slug : List.of("erased", "withdrawn", "known", "late")) {
            assertThat(status(server, "/v1/ru/articles/" + slug)).as(slug).isEqualTo(410);
        }
        for (String path :
                List.of(
                        "/v1/ru/articles?limit=100",
                        "/v1/tg/articles?limit=100",
                        "/feeds/ru/articles.json",
                        "/feeds/ru/articles.atom",
                        "/v1/ru/search?q=" + "sample")) {
            String body = server.get(path);
            for (String gone : GONE) {
                assertThat(body).as(path).doesNotContain(gone);
            }
            for (String slug : List.of("\"erased\"", "\"withdrawn\"", "\"known\"", "\"late\"")) {
                assertThat(body).as(path).doesNotContain(slug);
            }
        }
        JsonNode lines = JSON.readTree(server.get("/v1/ru/hotlines")).path("items");
        for (JsonNode item : lines) {
            if (item.path("id").asText().equals(line)) {
                assertThat(item.path("status").asText()).isEqualTo("compromised");
                assertThat(item.findValues("number")).isEmpty();
                assertThat(item.findValues("asPrinted")).isEmpty();
            }
        }
        for (String file : files(server)) {
            String body = server.get("/v1/sync/" + file);
            for (String gone : GONE) {
                assertThat(body).as(file).doesNotContain(gone);
            }
        }
    }

    /** The files of the newest head, as far as it names them. */
    private static List<String> files(RunningJar server) throws Exception {
        JsonNode head =
                JSON.readTree(server.get("/v1/sync/head").lines().findFirst().orElseThrow());
        String manifest = server.get("/v1/sync/manifest/ru/" + head.path("seq").asText());
        List<String> files = new java.util.ArrayList<>();
        for (String row : manifest.lines().toList()) {
            String sha256 = JSON.readTree(row).path("sha256").asText();
            if (!sha256.isEmpty()) {
                files.add("chunk/" + sha256);
            }
        }
        return files;
    }

    private static void assertThatTheDeskAsksForNames(TwoPeople people, List<String> articles)
            throws Exception {
        assertThat(people.sends("GET", "/inbox", "").toString()).contains("names_missing");
        // and the redacted text is gone from the desk, with what was saved before
        String erased = "/documents/" + articles.get(0);
        assertThat(people.status(erased + "/editions/ru")).isEqualTo(410);
        assertThat(people.sends("GET", erased, "").toString()).doesNotContain(ERASED);
        // and the name that the backup has is taken out again by itself
        String known = people.sends("GET", "/protected-names", "").at("/items/0/id").asText();
        assertThat(people.awaitRedacted(known).path("left").asInt()).isZero();
        assertThat(
                        people.sends("GET", "/documents/" + articles.get(2) + "/editions/ru", "")
                                .toString())
                .doesNotContain(KNOWN);
        // and the other one is missing until somebody registers it
        people.protect("Сурокем", LATE);
        assertThat(people.sends("GET", "/inbox", "").toString()).doesNotContain("names_missing");
    }

    private static void awaitEpoch(RunningJar server, int epoch) throws Exception {
        for (int waited = 0;
                !server.get("/v1/sync/head").contains("\"epoch\":" + epoch);
                waited += POLL_MILLIS) {
            assertThat(waited).isLessThan(LIMIT_MILLIS);
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static void awaitOnPhone(
            RunningJar server, SyncedPhone phone, String words, boolean expected) throws Exception {
        phone.sync(server);
        for (int waited = 0; phone.has(words) != expected; waited += POLL_MILLIS) {
            assertThat(waited).as(words).isLessThan(LIMIT_MILLIS);
            Thread.sleep(POLL_MILLIS);
            phone.sync(server);
        }
    }

    private static int status(RunningJar server, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
