package org.notorturetj.platform.filter;

import java.io.IOException;
import java.net.SocketException;
import java.util.concurrent.ExecutionException;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.RawConnection;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.support.http.Problems.assertProblem;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BodyLimitTest {
    private static final int LIMIT = 16 * 1024;
    private static final int HUGE = 1024 * 1024;
    private static final String HOTLINES = "/v1/tg/hotlines";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_long_body_is_a_problem_like_any_other(String method) {
        Response response =
                given().body("echo".repeat(HUGE / 4)).request(method, "/v1/tg/hotlines");
        assertProblem(response, ProblemType.CONTENT_TOO_LARGE, "echo");
        assertThat(response.jsonPath().getMap("").keySet())
                .containsExactly("type", "status", "title", "detail");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(response.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @ParameterizedTest
    @CsvSource({"/v1/tg/hotlines, tg", "/v1/ru/none, ru", "/v1/xx/home, en", "/docs, en"})
    void the_problem_is_in_the_language_of_the_path(String address, String language) {
        Response response = given().body("a".repeat(LIMIT + 1)).post(address);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.header("Content-Language")).isEqualTo(language);
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
    void a_body_of_exactly_the_limit_is_accepted(boolean chunked) throws Exception {
        for (int more : new int[] {0, 1}) {
            String framing = chunked ? "Transfer-Encoding: chunked" : declared(LIMIT + more);
            try (RawConnection socket = connect(framing + "\r\nConnection: close")) {
                socket.body(LIMIT + more, chunked);
                assertThat(socket.everything()).startsWith("HTTP/1.1 " + (more == 0 ? 405 : 413));
            }
        }
    }

    @Test
    void a_body_declared_too_long_is_refused_before_it_arrives() throws Exception {
        try (RawConnection socket = connect(declared(HUGE))) {
            assertTooLarge(socket.everything());
        }
    }

    @Test
    void an_endless_body_is_not_read_forever() throws Exception {
        try (RawConnection socket = connect("Transfer-Encoding: chunked")) {
            assertThatThrownBy(() -> socket.body(Long.MAX_VALUE, true))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(SocketException.class);
        }
    }

    @Test
    @WithSettings("notorturetj.public.body-timeout=500ms")
    void a_stalled_body_times_out() throws Exception {
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
            String responses = socket.everything();
            assertThat(responses).startsWith("HTTP/1.1 405 ").contains("HTTP/1.1 200 ");
        }
    }

    @Test
    void expect_100_continue_is_answered() throws Exception {
        String expect = "\r\nExpect: 100-continue\r\nConnection: close";
        try (RawConnection socket = connect("Transfer-Encoding: chunked" + expect)) {
            assertThat(socket.beginning(12)).isEqualTo("HTTP/1.1 100");
            socket.body(100, true);
            assertThat(socket.everything()).contains("HTTP/1.1 405 ");
        }
        try (RawConnection socket = connect(declared(HUGE) + expect)) {
            assertTooLarge(socket.everything());
        }
    }

    private static void assertTooLarge(String response) {
        assertThat(response)
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
