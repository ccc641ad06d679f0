package org.notorturetj.platform.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.TestDatabase;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RawRequestsTest {
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"BREW", "TRACE", "PROPFIND", "get"})
    void unheard_of_methods_are_refused(String method) throws Exception {
        String answer =
                send(method + " /v1/tg/hotlines HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(status(answer)).isIn(400, 405, 501);
        assertRevealsNothing(answer);
    }

    @Test
    void a_huge_body_is_refused() throws Exception {
        String answer =
                send(
                        "POST /v1/tg/hotlines HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n"
                                + "{\"a\":");
        assertThat(status(answer)).isEqualTo(413);
        assertRevealsNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%zz", "/v1/%", "/v1/tg/articles?topic=%zz", "/v1/tg/articles?topic=%"})
    void escapes_that_are_none_are_refused(String address) throws Exception {
        String answer =
                send("GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(status(answer)).isIn(400, 404);
        assertRevealsNothing(answer);
    }

    @Test
    void an_endless_address_or_header_is_refused() throws Exception {
        assertThat(status(send("GET /v1/" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n")))
                .isIn(400, 414);
        assertThat(
                        status(
                                send(
                                        "GET /v1 HTTP/1.1\r\nHost: a\r\nX: "
                                                + "a".repeat(20_000)
                                                + "\r\n\r\n")))
                .isIn(400, 431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//v1/tg/hotlines",
                "/v1//tg/hotlines",
                "/v1/./tg/hotlines",
                "/v1/../v1/tg/hotlines",
                "/v1/tg/hotlines/",
                "/v1/tg/hotlines;a=b",
                "http://evil.example/v1/tg/hotlines"
            })
    void other_spellings_of_an_address_reveal_nothing(String address) throws Exception {
        String answer =
                send("GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(status(answer)).isIn(200, 301, 308, 400, 404);
        assertThat(answer).doesNotContain("evil.example");
        assertRevealsNothing(answer);
    }

    @Test
    void a_line_break_in_an_address_adds_no_header() throws Exception {
        String answer =
                send(
                        "GET /v1/tj/home?a=%0d%0aX-Evil:%201 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answer).doesNotContain("\r\nX-Evil");
    }

    private static void assertRevealsNothing(String answer) {
        assertThat(answer).doesNotContain("Exception", "\tat ", "java.", "vertx", "Quarkus");
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    private String send(String request) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new java.io.ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (java.net.SocketException e) {
                // closed by the server, which is its right after a refusal
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
