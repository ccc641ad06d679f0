package org.notorturetj.edge.admission;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.support.http.RawConnection;
import org.notorturetj.support.http.RawReply;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A small server that a stranger keeps busy, and the people who need it meanwhile. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrowdedServerIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String VILLAGE = "203.0.113.5";
    private static final String ELSEWHERE = "203.0.113.9";
    private static final String INVENTOR = "203.0.113.77";
    private static final String SEARCHER = "203.0.113.78";
    private static final String HONEST = "203.0.113.79";
    private static final String LIST = "/v1/ru/articles";
    private static final List<String> URGENT =
            List.of("/v1/tg/hotlines", "/v1/ru/alerts", "/v1/sync/head", LIST);
    private static final int STRANGERS = 16;
    private static final int ROUNDS = 20;
    private static final int SEARCHERS = 10;
    private static final int UNKNOWN_WORDS = 44;
    private static final int LETTERS = 8;

    /** Less than an address may let be made anew in a minute. */
    private static final int SEARCHES = 25;

    private static final int INVENTED = 1_000;
    private static final int SLOW = 100;
    private static final long IDLE_SECONDS = 4;

    private static RunningJar server;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server =
                RunningJar.start(
                        StartedFolder.copyTo(folder.resolve("data")),
                        "notorturetj.admission.at-once=3",
                        "notorturetj.admission.reserved=2",
                        "notorturetj.admission.searches=1",
                        "notorturetj.admission.patience=20s", // of a busy machine
                        "notorturetj.limits.rates.misses=30 in 1m",
                        "notorturetj.desk.trusted-proxies=127.0.0.1/32",
                        "notorturetj.edge.memory=1M",
                        "notorturetj.edge.cache-status=true",
                        "quarkus.http.idle-timeout=" + IDLE_SECONDS + "S");
        for (int i = 0; i < 100 && !server.get("/v1/sync/head").contains("\"seq\""); i++) {
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A carrier's NAT, an onion, a CDN: a stranger there must shut nobody out. */
    @Test
    void a_village_reads_while_a_stranger_behind_its_address_asks_for_everything()
            throws Exception {
        get(LIST, VILLAGE);
        Queue<HttpResponse<String>> refused = new ConcurrentLinkedQueue<>();
        var number = new AtomicInteger();
        List<Thread> strangers = new ArrayList<>();
        for (int i = 0; i < STRANGERS; i++) {
            strangers.add(
                    new Thread(
                            () -> {
                                while (!Thread.currentThread().isInterrupted()) {
                                    try {
                                        refused.add(
                                                get(invented(number.getAndIncrement()), VILLAGE));
                                    } catch (IOException | InterruptedException e) {
                                        return;
                                    }
                                }
                            }));
        }
        strangers.forEach(Thread::start);
        for (int i = 0; i < ROUNDS; i++) {
            for (String path : URGENT) {
                assertThat(get(path, VILLAGE).statusCode()).as(path).isEqualTo(200);
            }
            String open = "/v1/ru/hotlines?openAt=2026-01-01T10:" + (10 + i) + ":00Z";
            assertThat(get(open, VILLAGE).statusCode()).as(open).isEqualTo(200);
            assertThat(get(invented(100_000 + i), ELSEWHERE).statusCode()).isNotEqualTo(429);
        }
        strangers.forEach(Thread::interrupt);
        for (Thread stranger : strangers) {
            stranger.join();
        }
        refused.removeIf(response -> response.statusCode() != 429);
        assertThat(refused)
                .isNotEmpty()
                .allSatisfy(
                        response -> {
                            assertThat(response.headers().map())
                                    .containsKeys("retry-after", "ratelimit", "ratelimit-policy");
                            assertThat(response.body()).contains("/problems/too-many-requests");
                        });
        assertThat(get(LIST, VILLAGE).headers().map())
                .doesNotContainKeys("ratelimit", "ratelimit-policy");
    }

    /** Each unknown word is compared with all that are known: the most work that a query can be. */
    @Test
    void an_honest_search_is_answered_while_ten_look_for_words_that_nobody_knows()
            throws Exception {
        Queue<Integer> others = new ConcurrentLinkedQueue<>();
        List<Thread> strangers = new ArrayList<>();
        for (int i = 0; i < SEARCHERS; i++) {
            long seed = i;
            strangers.add(new Thread(() -> lookForUnknownWords(new Random(seed), others)));
        }
        strangers.forEach(Thread::start);
        for (int i = 0; i < SEARCHES; i++) {
            String search = "/v1/ru/search?q=%s+%d".formatted(encode("адвокат", UTF_8), i);
            HttpResponse<String> answer = get(search, HONEST);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        strangers.forEach(Thread::interrupt);
        for (Thread stranger : strangers) {
            stranger.join();
        }
        assertThat(others).hasSizeGreaterThan(SEARCHES).contains(200).isSubsetOf(200, 429, 503);
    }

    private static void lookForUnknownWords(Random random, Queue<Integer> statuses) {
        while (!Thread.currentThread().isInterrupted()) {
            String words =
                    random.ints((long) UNKNOWN_WORDS * LETTERS, 'a', 'z' + 1)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    (a, b) -> {})
                            .toString()
                            .replaceAll("(.{%d})(?=.)".formatted(LETTERS), "$1+");
            try {
                statuses.add(get("/v1/en/search?q=" + words, SEARCHER).statusCode());
            } catch (IOException | InterruptedException e) {
                return;
            }
        }
    }

    @Test
    void invented_queries_push_each_other_out_and_not_what_is_read_often() throws Exception {
        for (int i = 0; i < INVENTED; i++) {
            assertThat(get(invented(i), INVENTOR).statusCode()).isEqualTo(200);
            if (i % 20 == 0) {
                get(LIST, VILLAGE);
            }
        }
        for (String path : List.of(LIST, "/v1/tg/hotlines", "/v1/en/hotlines", "/v1/en/home")) {
            assertThat(cacheStatus(path)).as(path).endsWith("; hit");
        }
        assertThat(cacheStatus(invented(0))).endsWith("fwd=miss");
    }

    @Test
    void headers_that_come_byte_by_byte_are_cut_off() throws Exception {
        List<RawConnection> slow = new ArrayList<>();
        for (int i = 0; i < SLOW; i++) {
            slow.add(
                    RawConnection.to(server.address().getPort())
                            .text("GET /v1/ru/hotlines HTTP/1.1\r\nA: "));
        }
        long end = System.nanoTime() + 4 * IDLE_SECONDS * 1_000_000_000L;
        while (!slow.isEmpty() && System.nanoTime() < end) {
            slow.removeIf(connection -> !connection.accepts("a"));
            assertThat(get("/v1/ru/hotlines", ELSEWHERE).statusCode()).isEqualTo(200);
            Thread.sleep(200);
        }
        assertThat(slow).isEmpty();
    }

    @Test
    void pipelined_requests_are_answered_in_their_order() throws Exception {
        List<String> paths =
                List.of(
                        "/v1/ru/hotlines",
                        "/v1/ru/articles?limit=7&to=2031-01-01",
                        "/v1/ru/nothing",
                        "/v1/ru/hotlines",
                        "/v1/ru/articles?limit=0",
                        "/v1/ru/articles?limit=8&to=2031-01-01",
                        "/v1/sync/head",
                        "/v1/ru/articles?limit=7&to=2031-01-01");
        var requests = new StringBuilder();
        paths.forEach(path -> requests.append("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n"));
        List<RawReply> replies = new ArrayList<>();
        try (RawConnection connection = RawConnection.to(server.address().getPort())) {
            connection.text(requests.toString());
            for (int i = 0; i < paths.size(); i++) {
                replies.add(connection.reply(false));
            }
        }
        for (int i = 0; i < paths.size(); i++) {
            HttpResponse<String> alone = get(paths.get(i), ELSEWHERE);
            assertThat(replies.get(i).status()).as(paths.get(i)).isEqualTo(alone.statusCode());
            assertThat(replies.get(i).body()).as(paths.get(i)).isEqualTo(alone.body());
        }
    }

    /** A list that nobody has asked for before. */
    private static String invented(int number) {
        return LIST
                + "?limit=%d&to=2%03d-01-01".formatted(1 + number % 100, 30 + number / 100 % 900);
    }

    private static String cacheStatus(String path) throws IOException, InterruptedException {
        return get(path, ELSEWHERE).headers().firstValue("Cache-Status").orElseThrow();
    }

    private static HttpResponse<String> get(String path, String address)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.address().resolve(path))
                        .header("X-Forwarded-For", address)
                        .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
