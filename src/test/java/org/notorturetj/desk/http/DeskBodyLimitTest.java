package org.notorturetj.desk.http;

import java.io.ByteArrayInputStream;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.support.http.Problems.assertProblem;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskBodyLimitTest {
    private static final int LIMIT = 256 * 1024;
    private static final long HUGE = 50L * 1024 * 1024;
    private static final String NOTES = "/desk/v1/fixture/notes";
    private static final String JSON = "Content-Type: application/json\nConnection: close\n";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @CsvSource({"0, true, 200", "0, false, 200", "1, true, 413", "1, false, 413"})
    void a_body_of_exactly_the_limit_is_accepted(int more, boolean chunked, int status)
            throws Exception {
        String note = "{\"title\":\"a\",\"text\":\"" + "a".repeat(190_000) + "\",\"count\":1}";
        String body = note + " ".repeat(LIMIT + more - note.length());
        String framing =
                chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length();
        try (RawConnection connection = RawConnection.to(port)) {
            connection
                    .head("POST " + NOTES, JSON + framing)
                    .text(
                            chunked
                                    ? Integer.toHexString(body.length())
                                            + "\r\n"
                                            + body
                                            + "\r\n0\r\n\r\n"
                                    : body);
            assertThat(connection.everything()).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void fifty_megabytes_are_rejected_before_they_are_sent() throws Exception {
        try (RawConnection connection = RawConnection.to(port)) {
            connection.head("POST " + NOTES, JSON + "Content-Length: " + HUGE);
            assertThat(connection.everything())
                    .startsWith("HTTP/1.1 413 ")
                    .contains("\"type\":\"/problems/content-too-large\"");
        }
    }

    @Test
    void an_endless_body_of_undeclared_length_is_not_read() throws Exception {
        try (RawConnection connection = RawConnection.to(port)) {
            connection.head("POST " + NOTES, JSON + "Transfer-Encoding: chunked");
            assertThatThrownBy(() -> connection.body(Long.MAX_VALUE, true))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(SocketException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked", "Content-Length: 100"})
    @WithSettings("notorturetj.public.body-timeout=500ms")
    void a_stalled_body_is_not_waited_for(String framing) throws Exception {
        try (RawConnection connection = RawConnection.to(port)) {
            connection.head("POST " + NOTES, JSON + framing).text("4\r\nslow\r\n");
            assertThat(connection.everything()).isEmpty();
        }
    }

    @Test
    void a_short_body_leaves_the_connection_open() throws Exception {
        try (RawConnection connection = RawConnection.to(port)) {
            connection
                    .head("POST " + NOTES, "Content-Type: application/json\nContent-Length: 2")
                    .text("{}")
                    .head("GET " + NOTES, "Connection: close");
            assertThat(connection.everything())
                    .startsWith("HTTP/1.1 422 ")
                    .contains("HTTP/1.1 200 ");
        }
    }

    @Test
    void the_public_door_keeps_its_smaller_limit() {
        assertProblem(
                given().body("a".repeat(17 * 1024)).post("/v1/tg/hotlines"),
                ProblemType.CONTENT_TOO_LARGE,
                "");
    }

    @ParameterizedTest
    @CsvSource({"100, 200", "262145, 413"})
    void a_body_without_a_declared_length_has_the_same_limit(int size, int status)
            throws Exception {
        var client = HttpClient.newHttpClient();
        URI address = URI.create("http://localhost:" + port + NOTES);
        String note = "{\"title\":\"a\"}";
        byte[] body = (note + " ".repeat(size - note.length())).getBytes(StandardCharsets.UTF_8);
        var response =
                client.send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(body)))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(status);
    }
}
