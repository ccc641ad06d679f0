package org.notorturetj.platform.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.RawConnection;
import org.notorturetj.support.http.RawReply;
import org.notorturetj.support.log.ErrorLog;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every refusal is a problem, closes the connection if asked to, and is no error of the server. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OddRequestsTest {
    private static final String HOST = "Host: a\r\n";
    private static final String CLOSE = "Connection: close\r\n";
    private static final String LINES = "/v1/tg/hotlines";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private ErrorLog log;

    @BeforeEach
    void listen() {
        log = new ErrorLog();
    }

    @AfterEach
    void nothing_was_logged_as_an_error() {
        log.close();
        assertThat(log.lines()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void a_refusal_is_a_problem_and_ends_the_connection(String request, int status)
            throws IOException {
        try (RawConnection connection = RawConnection.to(port)) {
            RawReply reply = RawReply.of(connection.text(request).everything());

            assertProblem(reply, status);
            assertThat(reply.headers()).containsEntry("connection", "close");
        }
    }

    static Stream<Arguments> refused() {
        String length = "Content-Length: ";
        return Stream.of(
                arguments(line("PLANTED " + LINES), 405),
                arguments(line("PLANTED /nowhere"), 405),
                arguments(line("PLANTED /desk/v1/inbox"), 405),
                arguments(line("get /v1"), 405),
                arguments(line("TRACE /v1"), 405),
                arguments(line("CONNECT a:443"), 405),
                arguments(line("POST /openapi"), 405),
                arguments(line("POST /docs"), 405),
                arguments(line("PLANTED " + LINES, length + 5) + "hello", 405),
                arguments(line("DELETE /v1/tg/cases/a", "Origin: https://a.example"), 405),
                arguments(line("PUT " + LINES, "Origin: file://", length + 5) + "hello", 405),
                arguments(line("PATCH /v1/device", "Origin: file://"), 405),
                arguments(line("PUT /v1/device", "Origin: file://", length + 2) + "{}", 422),
                arguments(line("GET /v1/tg/cases/a%zz"), 400),
                arguments(line("GET /v1/%"), 400),
                arguments(line("GET /v1/tg/articles?topic=%zz"), 400),
                arguments(line("GET /desk/v1/documents/a%zz"), 400),
                arguments(line("GET /v1/%ff%fe"), 400),
                arguments(line("GET http://[::1/v1"), 400),
                arguments(line("GET *"), 400),
                arguments(line("GET nowhere"), 400),
                arguments("GET /v1 HTTP/1.1\r\n" + CLOSE + "\r\n", 400),
                arguments("GET /v1 HTTP/1.1\r\nHost: a b%%/\r\n" + CLOSE + "\r\n", 400),
                arguments("GET /v1 HTTP/2.0\r\n" + HOST + "\r\n", 400),
                arguments("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
                arguments("GET /v1 PLANTED/1.1\r\n" + HOST + "\r\n", 400),
                arguments("GET /v1\r\n\r\n", 400),
                arguments(line("POST " + LINES, length + "abc"), 400),
                arguments(line("POST " + LINES, length + "-1"), 400),
                arguments(line("POST " + LINES, length + "+5") + "hello", 400),
                arguments(line("POST " + LINES, length + "99999999999999999999"), 400),
                arguments(line("POST " + LINES, length + 5, length + 6) + "hello!", 400),
                arguments(
                        line("POST " + LINES, length + 5, "Transfer-Encoding: chunked")
                                + "0\r\n\r\n",
                        400),
                arguments(line("GET /v1", "X Y: a"), 400),
                arguments(line("GET /v1", "X: a\0b"), 400),
                arguments(line("POST " + LINES, length + 1_000_000), 413),
                arguments(line("GET /" + "a".repeat(20_000)), 414),
                arguments(line("GET /v1", "X: " + "a".repeat(20_000)), 431));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/v1/tg/articles/none",
                "/v1/xx/home",
                "/v1/tg/home;a",
                "/v1/tg/articles?limit=0",
                "/v1/tg/home?a=b",
                "/desk/v1/inbox",
                "/v1/%zz",
                "/v1/device"
            })
    void a_head_has_the_headers_of_the_problem_and_no_body(String address) throws IOException {
        try (RawConnection connection = RawConnection.to(port)) {
            RawReply get = connection.text("GET " + address + keptAlive()).reply(false);
            RawReply head = connection.text("HEAD " + address + keptAlive()).reply(true);

            assertProblem(get, head.status());
            assertThat(head.headers())
                    .containsEntry("content-length", get.headers().get("content-length"))
                    .containsEntry("content-type", get.headers().get("content-type"))
                    .containsEntry("content-language", get.headers().get("content-language"));
            assertThat(connection.text("GET /v1" + keptAlive()).reply(false).status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PLANTED /v1/tg/hotlines, 'GET, HEAD, OPTIONS'",
        "PLANTED /v1/device, 'DELETE, OPTIONS, PUT'",
        "POST /openapi, 'GET, HEAD, OPTIONS'",
        "PLANTED /nowhere, 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'"
    })
    void a_refused_method_is_told_the_allowed_ones(String request, String allowed)
            throws IOException {
        try (RawConnection connection = RawConnection.to(port)) {
            assertThat(connection.text(line(request)).reply(false).headers())
                    .containsEntry("allow", allowed);
        }
    }

    @Test
    void a_wish_for_http_2_is_ignored() throws IOException {
        for (String upgrade :
                List.of(
                        "Upgrade: h2c",
                        "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                                + "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA",
                        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")) {
            try (RawConnection connection = RawConnection.to(port)) {
                RawReply reply =
                        connection
                                .text("GET /v1 HTTP/1.1\r\n" + HOST + upgrade + "\r\n\r\n")
                                .reply(false);
                assertThat(reply.status()).isEqualTo(200);
                assertThat(connection.text("GET /v1" + keptAlive()).reply(false).status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void the_whole_server_can_be_asked_for_its_methods() throws IOException {
        try (RawConnection connection = RawConnection.to(port)) {
            RawReply reply = connection.text(line("OPTIONS *")).reply(false);

            assertThat(reply.status()).isEqualTo(204);
            assertThat(reply.headers())
                    .containsEntry("allow", "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
        }
    }

    @Test
    void a_page_of_a_file_may_register_its_browser() throws IOException {
        try (RawConnection connection = RawConnection.to(port)) {
            RawReply reply =
                    connection
                            .text(
                                    line(
                                            "OPTIONS /v1/device",
                                            "Origin: file://",
                                            "Access-Control-Request-Method: PUT"))
                            .reply(true);

            assertThat(reply.status()).isEqualTo(204);
            assertThat(reply.headers()).containsEntry("access-control-allow-origin", "*");
        }
    }

    @Test
    void a_page_can_read_why_its_method_is_refused() throws IOException {
        try (RawConnection connection = RawConnection.to(port)) {
            RawReply reply =
                    connection
                            .text(line("DELETE " + LINES, "Origin: https://a.example"))
                            .reply(false);

            assertProblem(reply, 405);
            assertThat(reply.headers()).containsEntry("access-control-allow-origin", "*");
        }
    }

    @Test
    @WithSettings("notorturetj.public.body-timeout=500ms")
    void a_body_that_never_arrives_ends_the_connection() throws IOException {
        String headers = "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
        List<RawConnection> connections = new ArrayList<>();
        for (String address :
                List.of(LINES, "/nowhere", "/desk/v1/inbox", "/v1/device", "/openapi", "/docs/")) {
            for (String method : List.of("GET", "POST", "PLANTED")) {
                String head = method + " " + address + " HTTP/1.1\r\n" + HOST;
                connections.add(RawConnection.to(port).text(head + headers));
            }
        }
        for (RawConnection connection : connections) {
            connection.everything(); // fails if the server keeps the connection
            connection.close();
        }
    }

    @Test
    @WithSettings("notorturetj.public.body-timeout=500ms")
    void a_body_that_nobody_reads_leaves_the_connection_open() throws Exception {
        try (RawConnection connection = RawConnection.to(port)) {
            String post = "POST " + LINES + " HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\n\r\n";
            assertThat(connection.text(post + "hello").reply(false).status()).isEqualTo(405);
            assertThat(connection.text(post).text("hello").reply(false).status()).isEqualTo(405);

            Thread.sleep(1_000); // longer than a body may take

            assertThat(connection.text("GET /v1" + keptAlive()).reply(false).status())
                    .isEqualTo(200);
        }
    }

    private static void assertProblem(RawReply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.headers())
                .containsEntry("content-length", Integer.toString(reply.length()))
                .containsEntry("cache-control", "no-store");
        assertThat(reply.headers().get("content-type")).startsWith("application/problem+json");
        var problem = new JsonPath(reply.body());
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(reply.body()).doesNotContain("PLANTED", "Exception", "\tat ", "java.");
    }

    private static String line(String request, String... headers) {
        return request
                + " HTTP/1.1\r\n"
                + HOST
                + CLOSE
                + String.join("\r\n", headers)
                + (headers.length == 0 ? "" : "\r\n")
                + "\r\n";
    }

    private static String keptAlive() {
        return " HTTP/1.1\r\n" + HOST + "\r\n";
    }
}
