package org.notorturetj.hub.delivery;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The command {@code load} publishes; subscribers are told by the server, now or when it starts.
 */
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

    @TempDir Path folder;
    private Path data;

    @Test
    void each_feed_is_delivered_once_and_with_whole_addresses() throws Exception {
        data = StartedFolder.copyTo(folder.resolve("data"));
        List<Subscriber> subscribers = new ArrayList<>();
        try {
            FEEDS.forEach(feed -> subscribers.add(new Subscriber()));
            try (RunningJar server = serve()) {
                for (int i = 0; i < FEEDS.size(); i++) {
                    subscribe(server, FEEDS.get(i), subscribers.get(i));
                }
                await(() -> subscribers.stream().allMatch(it -> it.questions().size() == 1));
                load();
                eachHasOne(subscribers);
            }
        } finally {
            subscribers.forEach(Subscriber::close);
        }
    }

    private RunningJar serve() throws Exception {
        return RunningJar.start(
                data, "notorturetj.hub.loopback=true", "notorturetj.public.api-base-url=" + BASE);
    }

    /** As somebody would whose shell has not the settings of the server. */
    private void load() throws Exception {
        Path set = ContentFolder.write(folder.resolve("set"), 1);
        Path file = set.resolve("set.yaml");
        Files.writeString(file, Files.readString(file).replace("sample: true", "sample: false"));
        try (RunningJar load =
                RunningJar.start(data, "notorturetj.hub.loopback=true", "--", "load", set + "")) {
            assertThat(load.exitCode()).as("%s", load.lines()).isZero();
        }
    }

    private static void subscribe(RunningJar server, String feed, Subscriber subscriber)
            throws Exception {
        String form =
                "hub.mode=subscribe&hub.topic=%s&hub.callback=%s"
                        .formatted(escaped(BASE + feed), escaped(subscriber.callback()));
        HttpRequest request =
                HttpRequest.newBuilder(server.address().resolve("/feeds/hub"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
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
