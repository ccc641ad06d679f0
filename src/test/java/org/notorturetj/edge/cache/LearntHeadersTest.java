package org.notorturetj.edge.cache;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notorturetj.edge.position.LogState;
import org.notorturetj.edge.position.Step;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.RawConnection;
import org.notorturetj.support.http.RawReply;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What one reader's connection, proxy or spelling brings into an answer is learnt for nobody. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LearntHeadersTest {
    private static final LogState LATER = new LogState(2, 1, 2, 1);
    private static final String ORIGIN = "Origin: https://a.example\r\n";

    @Inject CachedResponses cache;
    @Inject Signer signer;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @BeforeEach
    void sign() {
        signer.catchUp();
    }

    static Stream<String> paths() {
        return Stream.of(
                "/v1/tg/hotlines",
                "/v1/ru/articles",
                "/v1/en/articles?kind=news&limit=2",
                "/v1/tg/guides",
                "/v1/ru/cases/sbcmwx",
                "/v1/en/home",
                "/feeds/ru/articles.atom",
                "/problems/gone",
                "/v1/sync/head");
    }

    /** Requests after which an answer has what belongs to them alone. */
    private static List<String> strangers(String path) {
        return List.of(
                "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + ORIGIN + "Connection: close\r\n\r\n",
                "GET " + path + " HTTP/1.0\r\n\r\n",
                "GET " + path + " HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
                "HEAD " + path + " HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
                "GET " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\na",
                "GET "
                        + path
                        + " HTTP/1.1\r\nHost: a\r\n"
                        + ORIGIN
                        + "Access-Control-Request-Method: GET\r\n"
                        + "Access-Control-Request-Headers: Range\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void those_who_keep_their_connection_keep_it_whoever_read_before(String path)
            throws IOException {
        Map<String, Map<String, String>> alone = readers(path);
        for (String stranger : strangers(path)) {
            forget();
            for (int i = 0; i < 3; i++) { // made; found after all filters; found before them
                send(stranger);
            }
            assertThat(readers(path)).as(stranger).isEqualTo(alone);
        }
    }

    @Test
    void a_link_to_oneself_is_not_as_a_stranger_spelt_it() throws IOException {
        String path = "/feeds/ru/articles.atom?region=TJ-DU";
        Map<String, Map<String, String>> alone = readers(path);
        forget();
        for (int i = 0; i < 3; i++) {
            send("GET " + path.replace("TJ-DU", "TJ-%44U") + " HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        assertThat(readers(path)).isEqualTo(alone);
    }

    /** What two readers see who each ask three times on one connection. */
    private Map<String, Map<String, String>> readers(String path) throws IOException {
        Map<String, Map<String, String>> seen = new LinkedHashMap<>();
        for (String origin : List.of("", ORIGIN)) {
            try (RawConnection connection = RawConnection.to(port)) {
                for (int i = 0; i < 3; i++) {
                    RawReply reply = connection.head("GET " + path, origin).reply(false);
                    assertThat(reply.status()).isEqualTo(200);
                    assertThat(reply.headers()).doesNotContainKeys("connection", "keep-alive");
                    seen.put(origin, reply.headers());
                    seen.get(origin).remove("date"); // of the moment
                }
            }
        }
        return seen;
    }

    private void forget() {
        cache.drop(new Step(LATER, null, false), List.of());
    }

    private void send(String request) throws IOException {
        try (RawConnection connection = RawConnection.to(port)) {
            connection.text(request).reply(request.startsWith("HEAD"));
        }
    }
}
