package org.notorturetj.platform.connection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.media.store.MediaStore;
import org.notorturetj.platform.RandomId;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.RawConnection;
import org.notorturetj.support.http.RawReply;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads no answers makes the server keep few; whoever reads gets all, in their order. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PacedRequestsTest {
    private static final int MANY = 60_000;

    /**
     * Bytes that the systems of both ends take for a connection whose client does not read (up to 4
     * MiB, which is not the server's memory), and what the server keeps.
     */
    private static final long MOST_BYTES = 8L << 20;

    @Inject RequestsBegun begun;
    @Inject Signer signer;
    @Inject MediaStore store;
    @Inject Owner owner;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @BeforeEach
    void sign() {
        signer.catchUp();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/ru/hotlines",
                "/v1/ru/articles?limit=100",
                "/v1/ru/articles?limit=97&to=2031-01-01",
                "/feeds/ru/articles.atom",
                "/v1/sync/pack/ru",
                "/openapi",
                "/docs/",
                "/v1/sync/chunk/nothing",
                "/v1/ru/search?q=a",
                "/read/ru/index.html",
                "/desk/v1/documents"
            })
    void answers_that_nobody_reads_are_not_made(String path) throws Exception {
        assertNotMade(path);
    }

    /** These go to the kernel past whatever looks at answers. */
    @ParameterizedTest
    @CsvSource({"/media/, 20", "/read/media/, 20", "/media/, 20000", "/read/media/, 20000"})
    void files_that_nobody_reads_are_not_sent(String door, int times) throws Exception {
        byte[] bytes = RandomId.ofDocument().repeat(times).getBytes(StandardCharsets.US_ASCII);
        String hash = store.put(bytes);
        owner.execute(
                "INSERT INTO published.media_file (hash, type, bytes) VALUES ('\\x%s', 'image/png', %d)"
                        .formatted(hash, bytes.length));
        given().get(door + hash + ".png").then().statusCode(200);

        assertNotMade(door + hash + ".png");
    }

    private void assertNotMade(String path) throws Exception {
        String request = "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
        RawReply one;
        try (RawConnection connection = RawConnection.to(port)) {
            one = connection.text(request).reply(false);
        }
        long answer = Math.max(one.length(), 300); // with its head
        long before = begun.number();
        try (UnreadClient client = new UnreadClient(port)) {
            long sent = client.send(request, MANY);
            long answered = begun.number() - before;

            assertThat(sent).isGreaterThan(answered);
            assertThat(answered).isLessThan(Math.max(200, MOST_BYTES / answer));
            given().get("/v1/tg/hotlines").then().statusCode(200);
        }
    }

    @Test
    void who_reads_later_gets_every_answer() throws Exception {
        String request = "GET /v1/ru/hotlines HTTP/1.1\r\nHost: a\r\n\r\n";
        try (UnreadClient client = new UnreadClient(port)) {
            long sent = client.send(request, 2_000);
            String answers = client.read();

            assertThat(sent).isEqualTo(2_000);
            assertThat(answers.split("HTTP/1\\.1 200 OK", -1)).hasSize(2_001);
        }
    }

    @Test
    void requests_one_behind_the_other_are_answered_in_their_order() throws Exception {
        String json = "{\"q\":\"a\"}";
        List<String> requests =
                List.of(
                        "GET /v1/ru/hotlines",
                        "HEAD /v1/ru/articles?limit=100",
                        "GET /v1/ru/articles?limit=100",
                        "GET /v1/ru/nothing",
                        "POST /v1/ru/search",
                        "OPTIONS /v1/ru/home",
                        "GET /openapi",
                        "GET /v1/ru/articles?limit=83&to=2031-01-01",
                        "PUT /v1/ru/home");
        List<Integer> statuses = new ArrayList<>();
        var all = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            for (String request : requests) {
                boolean body = request.startsWith("POST");
                all.append(request)
                        .append(" HTTP/1.1\r\nHost: a\r\n")
                        .append(
                                body
                                        ? "Content-Type: application/json\r\nContent-Length: "
                                                + json.length()
                                                + "\r\n\r\n"
                                                + json
                                        : "\r\n");
            }
        }
        try (RawConnection connection = RawConnection.to(port)) {
            Thread sender =
                    new Thread(
                            () -> {
                                try {
                                    connection.text(all.toString());
                                } catch (java.io.IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            });
            sender.start();
            for (int i = 0; i < 30 * requests.size(); i++) {
                String request = requests.get(i % requests.size());
                statuses.add(connection.reply(request.startsWith("HEAD")).status());
            }
            sender.join();
        }
        for (int i = 0; i < statuses.size(); i++) {
            assertThat(statuses.get(i))
                    .as(requests.get(i % requests.size()))
                    .isEqualTo(statuses.get(i % requests.size()));
        }
        assertThat(statuses.subList(0, requests.size()))
                .containsExactly(200, 200, 200, 404, 200, 200, 200, 200, 405);
    }

    @Test
    void a_body_that_is_announced_is_asked_for_and_what_follows_it_is_answered() throws Exception {
        String head =
                String.join(
                        "\r\n",
                        "POST /v1/ru/search HTTP/1.1",
                        "Host: a",
                        "Content-Type: application/json",
                        "Content-Length: 9",
                        "Expect: 100-continue",
                        "",
                        "");
        try (RawConnection connection = RawConnection.to(port)) {
            assertThat(connection.text(head).reply(false).status()).isEqualTo(100);
            connection.text("{\"q\":\"a\"}GET /v1/ru/hotlines HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(connection.reply(false).status()).isEqualTo(200);
            assertThat(connection.reply(false).body()).contains("\"items\"");
        }
    }

    /** There is no other protocol in which answers could pile up. */
    @Test
    void nobody_speaks_http_2() throws Exception {
        try (RawConnection connection = RawConnection.to(port)) {
            String upgrade =
                    String.join(
                            "\r\n",
                            "GET /v1/ru/hotlines HTTP/1.1",
                            "Host: a",
                            "Connection: Upgrade, HTTP2-Settings",
                            "Upgrade: h2c",
                            "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA",
                            "",
                            "");
            assertThat(connection.text(upgrade).reply(false).line()).startsWith("HTTP/1.1 200");
        }
        try (RawConnection connection = RawConnection.to(port)) {
            connection.text("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            assertThat(connection.everything()).startsWith("HTTP/2.0 400").contains("\r\n\r\n{");
        }
    }
}
