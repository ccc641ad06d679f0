package org.notorturetj.platform.http;

import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RawRequestsTest {
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"BREW", "TRACE", "PROPFIND", "get"})
    void unknown_methods_are_refused(String method) throws Exception {
        String response =
                send(method + " /v1/tg/hotlines HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(status(response)).isIn(400, 405, 501);
        assertRevealsNothing(response);
    }

    @Test
    @Tag("proof")
    void a_huge_body_is_refused() throws Exception {
        String response =
                send(
                        "POST /v1/tg/hotlines HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n"
                                + "{\"a\":");
        assertThat(status(response)).isEqualTo(413);
        assertRevealsNothing(response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%zz", "/v1/%", "/v1/tg/articles?topic=%zz", "/v1/tg/articles?topic=%"})
    void invalid_escapes_are_refused(String address) throws Exception {
        String response =
                send("GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(status(response)).isIn(400, 404);
        assertRevealsNothing(response);
    }

    @Test
    void a_too_long_path_or_header_is_refused() throws Exception {
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
    void other_spellings_of_a_path_reveal_nothing(String address) throws Exception {
        String response =
                send("GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(status(response)).isIn(200, 301, 308, 400, 404);
        assertThat(response).doesNotContain("evil.example");
        assertRevealsNothing(response);
    }

    @Test
    void a_line_break_in_a_query_adds_no_header() throws Exception {
        String response =
                send(
                        "GET /v1/tj/home?a=%0d%0aX-Evil:%201 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(response).doesNotContain("\r\nX-Evil");
    }

    private static void assertRevealsNothing(String response) {
        assertThat(response).doesNotContain("Exception", "\tat ", "java.", "vertx", "Quarkus");
    }

    private static int status(String response) {
        return Integer.parseInt(response.substring(9, 12));
    }

    private String send(String request) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var response = new java.io.ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(response);
            } catch (java.net.SocketException e) {
                // the server may close the connection after a refusal
            }
            return response.toString(StandardCharsets.UTF_8);
        }
    }
}
