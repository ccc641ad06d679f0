package org.notorturetj.hub.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.support.content.ContentFolder;
import org.notorturetj.support.database.FolderDatabase;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands publish; subscribers are told by the server, now or when it goes on. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoadBesideServerIT {
    private static final String BASE = "https://api.example.org";
    private static final List<String> FEEDS =
            List.of("/feeds/tg/articles.atom", "/feeds/ru/articles.json", "/feeds/ru/articles.rss");

    /** Whether something is delivered once shows only after a while. */
    private static final int AFTERWARDS_MILLIS = 4_000;

    private static final int LIMIT_MILLIS = 60_000;
    private static final int POLL_MILLIS = 50;

    /** Longer than a server waits for signatures. */
    private static final int FROZEN_MILLIS = 6_000;

    private static final int SETTLED_MILLIS = 1_000;
    private static final int FEW = 3;
    private static final String CHANGED = "Article anew";
    private static final String RENDERED_IN_ANOTHER_WAY =
            "UPDATE desk.edition SET content = replace(content, 'Article 000001-b', '%s')"
                            .formatted(CHANGED)
                    + " WHERE content LIKE '%Article 000001-b%'";

    /** By their locks: what others are doing, pg_stat_activity tells a superuser only. */
    private static final String IN_TRANSACTIONS =
            "SELECT count(*) FROM pg_locks WHERE pid <> pg_backend_pid() AND locktype IN ('relation', 'transactionid')";

    @TempDir Path folder;
    private Path data;

    @Test
    void each_feed_is_delivered_once_and_with_whole_addresses() throws Exception {
        withSubscribers(
                (server, subscribers) -> {
                    load(1);
                    eachHasOne(subscribers);
                });
    }

    /** Everything is the commands' for the taking, and old when the server comes to it. */
    @Test
    void each_feed_is_delivered_once_and_complete_by_a_server_that_was_frozen() throws Exception {
        withSubscribers(
                (server, subscribers) -> {
                    freeze(server);
                    load(FEW);
                    assertThat(new FolderDatabase(data).update(RENDERED_IN_ANOTHER_WAY))
                            .isPositive();
                    assertThat(command("rerender"))
                            .anyMatch(line -> line.matches(".*[1-9][0-9]* records published.*"));
                    Thread.sleep(FROZEN_MILLIS);
                    assertThat(subscribers).allSatisfy(it -> assertThat(it.received()).isEmpty());
                    server.thaw();

                    eachHasOne(subscribers);
                    for (Subscriber subscriber : subscribers) {
                        String feed = subscriber.received().get(0).body();
                        for (int i = 1; i <= FEW; i++) {
                            assertThat(feed).contains("Article %06d-a".formatted(i));
                        }
                        assertThat(feed).contains(CHANGED);
                        assertThat(entries(feed)).isPositive();
                        assertThat(feed.split("notorturetj1:", -1).length - 1)
                                .as("signed entries")
                                .isEqualTo(entries(feed));
                    }
                    assertThat(number("SELECT count(*) FROM desk.hub_news")).isZero();
                });
    }

    private interface Steps {
        void take(RunningJar server, List<Subscriber> subscribers) throws Exception;
    }

    private void withSubscribers(Steps steps) throws Exception {
        data = StartedFolder.copyTo(folder.resolve("data"));
        List<Subscriber> subscribers = new ArrayList<>();
        try {
            FEEDS.forEach(feed -> subscribers.add(new Subscriber()));
            try (RunningJar server = serve()) {
                server.address(); // its database is there
                // what the start before it did not come to is not for those who ask now
                await(() -> number("SELECT count(*) FROM desk.hub_news") == 0);
                for (int i = 0; i < FEEDS.size(); i++) {
                    subscribers.get(i).asksFor(server, BASE + FEEDS.get(i));
                }
                // not the questions: between an answer and what is kept of it, nobody subscribes
                await(() -> number("SELECT count(*) FROM device.hub_subscription") == FEEDS.size());
                try {
                    steps.take(server, subscribers);
                } finally {
                    server.thaw();
                }
            }
        } finally {
            subscribers.forEach(Subscriber::close);
        }
    }

    /** While it holds no lock: a frozen transaction would hold up everybody else. */
    private void freeze(RunningJar server) throws Exception {
        await(
                () -> {
                    server.freeze();
                    // what it has sent may not be begun yet
                    Thread.sleep(SETTLED_MILLIS);
                    if (number(IN_TRANSACTIONS) == 0) {
                        return true;
                    }
                    server.thaw();
                    return false;
                });
    }

    private static int entries(String feed) {
        return feed.split("<entry[ >]|<item[ >]|\"date_published\"", -1).length - 1;
    }

    private long number(String sql) throws Exception {
        return new FolderDatabase(data).number(sql);
    }

    private RunningJar serve() throws Exception {
        return RunningJar.start(
                data, "notorturetj.hub.loopback=true", "notorturetj.public.api-base-url=" + BASE);
    }

    private void load(int publications) throws Exception {
        Path set = ContentFolder.write(folder.resolve("set"), publications);
        Path file = set.resolve("set.yaml");
        Files.writeString(file, Files.readString(file).replace("sample: true", "sample: false"));
        command("load", set.toString());
    }

    /** As somebody would whose shell has not the settings of the server. */
    private List<String> command(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("notorturetj.hub.loopback=true", "--"));
        all.addAll(List.of(arguments));
        try (RunningJar command = RunningJar.start(data, all.toArray(new String[0]))) {
            assertThat(command.exitCode()).as("%s", command.lines()).isZero();
            return command.lines();
        }
    }

    private static void eachHasOne(List<Subscriber> subscribers) throws Exception {
        await(() -> subscribers.stream().allMatch(it -> !it.received().isEmpty()));
        Thread.sleep(AFTERWARDS_MILLIS);
        for (Subscriber subscriber : subscribers) {
            assertThat(subscriber.received()).hasSize(1);
            Subscriber.Sent last = subscriber.received().get(0);
            assertThat(last.body())
                    .contains(BASE)
                    .doesNotContain("\"/v1/", "\"/feeds/", "href=\"/");
            assertThat(last.headers().get("Link")).contains("<" + BASE + "/feeds/");
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        for (int waited = 0; !condition.call(); waited += POLL_MILLIS) {
            assertThat(waited).isLessThan(LIMIT_MILLIS);
            Thread.sleep(POLL_MILLIS);
        }
    }
}
