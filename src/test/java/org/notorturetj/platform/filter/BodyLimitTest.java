package org.notorturetj.platform.filter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.RawConnection;
import org.notorturetj.support.TestDatabase;
import org.notorturetj.support.WithSettings;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.support.Problems.assertProblem;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BodyLimitTest {
    private static final int LIMIT = 16 * 1024;
    private static final int HUGE = 1024 * 1024;
    private static final int PATIENT_MILLIS = 20_000;
    private static final String HOTLINES = "/v1/tg/hotlines";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_long_body_is_a_problem_like_any_other(String method) {
        Response answer = given().body("echo".repeat(HUGE / 4)).request(method, "/v1/tg/hotlines");
        assertProblem(answer, ProblemType.CONTENT_TOO_LARGE, "echo");
        assertThat(answer.jsonPath().getMap("").keySet())
                .containsExactly("type", "status", "title", "detail");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @ParameterizedTest
    @CsvSource({"/v1/tg/hotlines, tg", "/v1/ru/none, ru", "/v1/xx/home, en", "/docs, en"})
    void it_speaks_the_language_of_the_path_whatever_stands_there(String address, String language) {
        Response answer = given().body("a".repeat(LIMIT + 1)).post(address);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.header("Content-Language")).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_huge_body_is_refused_and_the_connection_closed(boolean chunked) throws Exception {
        try (RawConnection socket =
                connect(chunked ? "Transfer-Encoding: chunked" : declared(HUGE))) {
            socket.body(HUGE, chunked);
            assertTooLarge(socket.everything());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_limit_itself_is_not_too_long(boolean chunked) throws Exception {
        for (int more : new int[] {0, 1}) {
            String framing = chunked ? "Transfer-Encoding: chunked" : declared(LIMIT + more);
            try (RawConnection socket = connect(framing + "\r\nConnection: close")) {
                socket.body(LIMIT + more, chunked);
                assertThat(socket.everything()).startsWith("HTTP/1.1 " + (more == 0 ? 405 : 413));
            }
        }
    }

    @Test
    void a_declared_body_is_refused_before_it_comes() throws Exception {
        try (RawConnection socket = connect(declared(HUGE))) {
            assertTooLarge(socket.everything());
        }
    }

    @Test
    void a_body_without_an_end_is_not_read_for_ever() throws Exception {
        try (RawConnection socket = connect("Transfer-Encoding: chunked")) {
            assertThatThrownBy(() -> socket.body(Long.MAX_VALUE, true))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(SocketException.class);
        }
    }

    @Test
    @WithSettings("notorturetj.public.body-timeout=500ms")
    void a_body_that_stops_coming_is_not_waited_for() throws Exception {
        try (RawConnection socket = connect("Transfer-Encoding: chunked")) {
            socket.text("4\r\nslow\r\n");
            assertThat(socket.everything()).isEmpty();
        }
    }

    @Test
    void a_short_body_leaves_the_connection_open() throws Exception {
        try (RawConnection socket = connect("Transfer-Encoding: chunked")) {
            socket.body(100, true);
            socket.head("GET " + HOTLINES, "Connection: close");
            String answers = socket.everything();
            assertThat(answers).startsWith("HTTP/1.1 405 ").contains("HTTP/1.1 200 ");
        }
    }

    @Test
    void a_client_that_asks_first_is_told_to_send_or_not() throws Exception {
        String asks = "\r\nExpect: 100-continue\r\nConnection: close";
        try (RawConnection socket = connect("Transfer-Encoding: chunked" + asks)) {
            assertThat(socket.beginning(12)).isEqualTo("HTTP/1.1 100");
            socket.body(100, true);
            assertThat(socket.everything()).contains("HTTP/1.1 405 ");
        }
        try (RawConnection socket = connect(declared(HUGE) + asks)) {
            assertTooLarge(socket.everything());
        }
    }

    @ParameterizedTest
    @CsvSource({"100, true, 405", "100, false, 405", "1048576, true, 413", "1048576, false, 405"})
    void http_2_is_refused_what_it_declares_too_long(int size, boolean declared, int status)
            throws Exception {
        byte[] body = new byte[size];
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/ru/hotlines"))
                        .timeout(Duration.ofMillis(PATIENT_MILLIS))
                        .POST(
                                declared
                                        ? BodyPublishers.ofByteArray(body)
                                        : BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(body)))
                        .build();
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        client.send(
                HttpRequest.newBuilder(request.uri()).build(),
                BodyHandlers.discarding()); // upgrades the connection
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new JsonPath(answer.body()).getInt("status")).isEqualTo(status);
        // and the connection goes on
        var next =
                client.send(
                        HttpRequest.newBuilder(request.uri()).build(), BodyHandlers.discarding());
        assertThat(next.statusCode()).isEqualTo(200);
    }

    private static void assertTooLarge(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("\r\nconnection: close\r\n")
                .containsIgnoringCase("\r\ncontent-type: application/problem+json")
                .contains("\"type\":\"/problems/content-too-large\"");
    }

    private static String declared(int length) {
        return "Content-Length: " + length;
    }

    private RawConnection connect(String headers) throws IOException {
        return RawConnection.to(port).head("POST " + HOTLINES, headers);
    }
}
