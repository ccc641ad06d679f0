package org.notorturetj.hub.delivery;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.platform.database.embedded.SharedBinaries;
import org.notorturetj.push.killed.UrgentAlert;
import org.notorturetj.standin.fcm.Delivered;
import org.notorturetj.standin.fcm.FcmStandIn;
import org.notorturetj.support.content.ContentFolder;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.FolderCopy;
import org.notorturetj.support.database.FolderDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.TwoPeople;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;
import org.notorturetj.support.process.SyncedPhone;

import io.restassured.RestAssured;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two servers on one database, a command line beside them, and then the same from a backup: nothing
 * that was published is lost, nothing is sent twice, nothing that was removed is back.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoServersIT {
    private static final String BASE = "https://api.example.org";
    private static final String FEED = "/feeds/ru/articles.atom";

    /** Publications of the command, of three documents each, and of the desk, of one. */
    private static final int LOADED = 12;

    private static final int WRITTEN = 5;
    private static final String WITHDRAWN = "Written " + WRITTEN;
    private static final int TOPICS = 3;

    /** Whether something is sent once shows only after a while. */
    private static final int AFTERWARDS_MILLIS = 4_000;

    private static final int LIMIT_MILLIS = 120_000;
    private static final int POLL_MILLIS = 100;

    @TempDir Path folder;
    private FcmStandIn phones;
    private RunningJar one;
    private RunningJar other;
    private Path data;

    @AfterEach
    void end() {
        RestAssured.reset();
        stop();
        phones.close();
    }

    @Test
    void nothing_is_lost_nothing_doubled_and_nothing_revived() throws Exception {
        // given two servers, a newsroom and phones
        phones = FcmStandIn.start(0, folder.resolve("fcm"), ProcessClock.get());
        data = StartedFolder.copyTo(folder.resolve("data"));
        start();
        TwoPeople people = TwoPeople.at(one, data);
        var phone = new SyncedPhone(folder.resolve("phone"), data.resolve("keys"));
        try (var newsroom = new Subscriber()) {
            newsroom.asksFor(other, BASE + FEED);
            await(() -> number("SELECT count(*) FROM device.hub_subscription") == 1);
            // when one of them publishes while the command line does
            List<String> written;
            Path set = ContentFolder.write(folder.resolve("set"), LOADED);
            try (RunningJar load = command("load", set.toString(), "--allow-samples")) {
                written = publishes(people);
                ended(load);
            }
            Path alert;
            try (Connection owner = new FolderDatabase(data).owner()) {
                alert = UrgentAlert.write(owner, folder.resolve("alert"));
            }
            // and takes a text back while the command line publishes again
            try (RunningJar load = command("load", alert.toString())) {
                people.one().withdraws(written.get(WRITTEN - 1), "ru").then().statusCode(200);
                ended(load);
            }
            // then all of it is there once, everywhere, and what was taken back nowhere
            assertThatNothingIsLost();
            await(() -> newest(newsroom).contains("Written 1") && isSent());
            Thread.sleep(AFTERWARDS_MILLIS);
            assertThat(targets()).hasSize(TOPICS).doesNotHaveDuplicates();
            List<String> feeds = bodies(newsroom);
            assertThat(feeds).doesNotHaveDuplicates();
            for (int i = 1; i < WRITTEN; i++) {
                assertThat(newest(newsroom)).contains("Written " + i);
            }
            assertThat(newest(newsroom)).doesNotContain(WITHDRAWN);
            for (RunningJar server : List.of(one, other)) {
                phone.sync(server);
                assertThat(phone.has("Written 1")).isTrue();
                assertThat(phone.has(WITHDRAWN)).isFalse();
            }
            // when a backup is made, and a text is erased
            Path backup = folder.resolve("backup.zip");
            try (RunningJar command = command("backup", "--to", backup.toString())) {
                ended(command);
            }
            people.agree("/documents/" + written.get(0) + "/redaction", "{\"languages\":[\"ru\"]}");
            await(() -> !newest(newsroom).contains("Written 1"));
            await(() -> isErased(phone));
            Thread.sleep(AFTERWARDS_MILLIS);
            int told = newsroom.received().size();
            stop();
            restore(backup);
            start();
            try (RunningJar command = command("epoch", "raise")) {
                ended(command);
            }
            // then it is on neither, nobody is told of anything again, and what is written is
            for (RunningJar server : List.of(one, other)) {
                await(() -> server.get("/v1/sync/head").contains("\"epoch\":2"));
                assertThat(status("written-1", server)).isEqualTo(410);
                assertThat(status("written-" + WRITTEN, server)).isEqualTo(410);
                assertThat(server.get(FEED))
                        .contains("Written 2")
                        .doesNotContain("Written 1", WITHDRAWN);
                assertThat(server.get("/v1/ru/articles/written-2")).contains("Written 2");
                assertThat(phone.sync(server).outcome()).isNotEqualTo(Outcome.FAILED);
                assertThat(phone.has("Written 2")).isTrue();
                assertThat(phone.has("Written 1") || phone.has(WITHDRAWN)).isFalse();
            }
            assertThatNothingIsLost();
            Thread.sleep(AFTERWARDS_MILLIS);
            assertThat(newsroom.received()).hasSize(told);
            assertThat(targets()).hasSize(TOPICS);
        }
    }

    /** The second one knows where the database and the keys are, and has files of its own. */
    private void start() throws Exception {
        one = RunningJar.start(data, settings().toArray(new String[0]));
        one.get("/v1");
        List<String> all = settings();
        new FolderDatabase(data)
                .access()
                .asProperties()
                .forEach((name, value) -> all.add(name + "=" + value));
        all.add("notorturetj.keys.folder=" + data.resolve("keys"));
        Path own = Files.createDirectories(folder.resolve("other-" + data.getFileName()));
        other = RunningJar.start(own, all.toArray(new String[0]));
        other.get("/v1");
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = other.address().getPort();
    }

    private void stop() {
        for (RunningJar server : Arrays.asList(other, one)) {
            if (server != null) {
                server.close();
            }
        }
    }

    private List<String> settings() {
        return new ArrayList<>(
                List.of(
                        "notorturetj.starter-content=none",
                        "notorturetj.hub.loopback=true",
                        "notorturetj.public.api-base-url=" + BASE,
                        "notorturetj.push.fcm.url=" + phones.url(),
                        "notorturetj.push.fcm.credentials=" + phones.serviceAccount(),
                        "notorturetj.push.fcm.ca-certificate=" + phones.certificate(),
                        "notorturetj.push.canary-every=off"));
    }

    /** Articles of the desk at the other server, each a publication. */
    private static List<String> publishes(TwoPeople people) {
        Colleague writes = people.one();
        Colleague approves = people.other();
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= WRITTEN; i++) {
            String id = writes.creates("article");
            writes.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
            writes.savesText(id, "ru", Invented.articleText("written-" + i, "Written " + i))
                    .then()
                    .statusCode(200);
            for (String part : List.of(Colleague.facts(id), Colleague.text(id, "ru"))) {
                writes.submits(part);
                approves.approves(part);
            }
            writes.publishes(id, "ru").then().statusCode(200);
            ids.add(id);
        }
        return ids;
    }

    /** Each number of the log is there, and each document was published by one of them. */
    private void assertThatNothingIsLost() throws Exception {
        long head = number("SELECT seq FROM published.head");
        assertThat(number("SELECT count(*) FROM published.publication")).isEqualTo(head);
        assertThat(number("SELECT max(seq) FROM published.publication")).isEqualTo(head);
        String loaded =
                " FROM published.change c JOIN published.record r USING (document_id, language)"
                        + " WHERE operation = 'put' AND r.record LIKE '%[Sample] Article 0000%'";
        int all = LOADED * ContentFolder.DOCUMENTS_EACH * ContentFolder.LANGUAGES.size();
        assertThat(number("SELECT count(*)" + loaded)).isEqualTo(all);
        assertThat(number("SELECT count(DISTINCT c.document_id)" + loaded))
                .isEqualTo(all / ContentFolder.LANGUAGES.size());
        await(() -> number("SELECT max(seq) FROM published.signed_head") >= head);
        for (RunningJar server : List.of(one, other)) {
            assertThat(server.get("/v1/ru/articles/000001-a")).contains("Article 000001-a");
            assertThat(server.get("/v1/ru/articles/%06d-c".formatted(LOADED))).contains("-c");
        }
    }

    private void restore(Path backup) throws Exception {
        Path restored = folder.resolve("restored");
        SharedBinaries.linkIn(restored);
        FolderCopy.of(data.resolve("keys"), restored.resolve("keys"));
        data = restored;
        try (RunningJar command = command("restore", "--from", backup.toString())) {
            ended(command);
        }
    }

    /** As in a shell that has none of the servers' settings. */
    private RunningJar command(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("--"));
        all.addAll(List.of(arguments));
        return RunningJar.start(data, all.toArray(new String[0]));
    }

    private static void ended(RunningJar command) throws Exception {
        assertThat(command.exitCode()).as("%s", command.lines()).isZero();
    }

    private boolean isErased(SyncedPhone phone) throws Exception {
        phone.sync(one, other);
        return !phone.has("Written 1");
    }

    private boolean isSent() throws Exception {
        return number("SELECT count(*) FROM desk.push_message WHERE state = 'ended'") == 1;
    }

    private List<String> targets() {
        return phones.delivered().stream().map(Delivered::target).toList();
    }

    private static List<String> bodies(Subscriber newsroom) {
        return newsroom.received().stream().map(Subscriber.Sent::body).toList();
    }

    private static String newest(Subscriber newsroom) {
        List<String> all = bodies(newsroom);
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    private static int status(String slug, RunningJar server) throws Exception {
        URI address = server.address().resolve("/v1/ru/articles/" + slug);
        return RestAssured.get(address).statusCode();
    }

    private long number(String sql) throws Exception {
        return new FolderDatabase(data).number(sql);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        for (int waited = 0; !condition.call(); waited += POLL_MILLIS) {
            assertThat(waited).isLessThan(LIMIT_MILLIS);
            Thread.sleep(POLL_MILLIS);
        }
    }
}
