package org.notorturetj.edge.cache;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.edge.cache.ExactRequest.Seen;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is asked, a response from memory and one of the resource are the same in status, every
 * header and every byte. An escaped letter in the path takes a request past the memory.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameAsTheResourceTest {
    @Inject Signer signer;
    @Inject LaterFilter later;

    @TestHTTPResource("/")
    String server;

    @BeforeEach
    void sign() {
        signer.catchUp();
    }

    static Stream<String> paths() {
        return Stream.of(
                "/v1",
                "/v1/tg/hotlines",
                "/v1/ru/hotlines?region=TJ-KT",
                "/v1/en/hotlines?openAt=2026-11-25T10%3A00%3A00Z",
                "/v1/tg/home",
                "/v1/en/articles?limit=2",
                "/v1/en/articles?kind=none",
                "/v1/ru/guides",
                "/v1/en/cases/sbcmwx",
                "/problems/gone",
                "/v1/sync/head",
                "/v1/sync/root/1",
                "/v1/sync/card/ru",
                "/v1/sync/qr/tg.png",
                "/v1/sync/qr/tg.svg",
                "/v1/sync/pack/en",
                "/v1/sync/manifest/tg/1000000",
                "/v1/tg/articles/never-was",
                "/v1/tg/articles?limit=0",
                "/v1/xx/hotlines");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void every_request_gets_the_same_from_memory(String path) throws Exception {
        String tag = ExactRequest.get().send(url(path)).header("etag");
        String coded = ExactRequest.get("Accept-Encoding", "br").send(url(path)).header("etag");
        for (ExactRequest request : requests(tag, coded)) {
            Seen expected = request.send(url(escaped(path)));
            // made or found; found after all filters; found before them
            for (int i = 0; i < 3; i++) {
                assertThat(request.send(url(path)))
                        .as("%s, %s, for the time %d", path, request, i + 1)
                        .isEqualTo(expected);
            }
        }
    }

    private static List<ExactRequest> requests(String tag, String coded) {
        List<ExactRequest> requests = new ArrayList<>();
        for (String coding :
                List.of(
                        "",
                        "identity",
                        "gzip",
                        "br",
                        "gzip, deflate, br;q=0.1",
                        "*;q=0",
                        "*",
                        "identity;q=0",
                        "br;q=0, gzip;q=0.001",
                        "BR ; q=1")) {
            requests.add(ExactRequest.get("Accept-Encoding", coding));
            requests.add(
                    ExactRequest.get("Accept-Encoding", coding, "Origin", "https://a.example"));
            requests.add(ExactRequest.head("Accept-Encoding", coding));
            requests.add(ExactRequest.get("Accept-Encoding", coding, "Range", "bytes=5-20"));
        }
        for (String accepted :
                List.of(
                        "text/html",
                        "application/json;q=0",
                        "text/html, application/xhtml+xml, */*;q=0.8",
                        "application/*",
                        "nonsense")) {
            requests.add(ExactRequest.get("Accept", accepted));
        }
        for (String condition :
                List.of(
                        "*",
                        "\"other\"",
                        "nonsense",
                        "\"\"," + "W/\"a\",".repeat(1_500) + "\"b\"",
                        tag.isEmpty() ? "\"none\"" : tag,
                        coded.isEmpty() ? "\"none\"" : "W/" + coded + ", \"x\"")) {
            for (String name : List.of("If-None-Match", "If-Match")) {
                requests.add(ExactRequest.get(name, condition));
                requests.add(ExactRequest.head(name, condition, "Accept-Encoding", "br"));
                requests.add(ExactRequest.get(name, condition, "Origin", "https://a.example"));
            }
            requests.add(
                    ExactRequest.get(
                            "Range", "bytes=0-9", "If-Range", condition, "If-None-Match", "\"x\""));
        }
        for (String range :
                List.of("bytes=0-", "bytes=-7", "bytes=0-0,2-3", "bytes=99999999-", "lines=1-2")) {
            requests.add(ExactRequest.get("Range", range));
            requests.add(ExactRequest.head("Range", range, "Accept-Encoding", "gzip"));
        }
        requests.add(ExactRequest.get("If-None-Match", "\"a\"", "If-None-Match", tag + " "));
        requests.add(ExactRequest.get("Accept-Encoding", "deflate", "Accept-Encoding", "gzip"));
        requests.add(ExactRequest.get("Accept-Language", "ru", "Cookie", "a=b", "Accept", "*/*"));
        requests.add(
                ExactRequest.get(
                        "Origin",
                        "https://a.example",
                        "Access-Control-Request-Method",
                        "PUT",
                        "Access-Control-Request-Headers",
                        "X-Odd"));
        requests.add(ExactRequest.get("Origin", "null"));
        return requests;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/en/articles?limit=2&kind=news",
                "/v1/en/articles?kind=news&limit=2",
                "/v1/en/articles?kind=n%65ws&limit=2",
                "/v1/en/articles?limit=2&limit=2",
                "/v1/en/articles?limit=",
                "/v1/en/articles?limit=2&",
                "/v1/en/articles?unknown=1",
                "/v1/en/articles?limit=%32",
                "/v1/en/articles?limit=+2",
                "/v1/en/articles/",
                "/v1/en//articles",
                "/v1/en/./articles",
                "/v1/en/articles;a=b",
                "/v1/tj/articles"
            })
    void every_spelling_gets_what_the_resource_says(String path) throws Exception {
        Seen expected = ExactRequest.get().send(url(escaped(path)));
        for (int i = 0; i < 3; i++) {
            Seen seen = ExactRequest.get().send(url(path));
            assertThat(seen.status()).isEqualTo(expected.status());
            assertThat(seen.body()).isEqualTo(expected.body());
        }
    }

    @Test
    void a_tag_that_is_known_gets_a_304_ahead_of_all_filters() throws Exception {
        String tag = ExactRequest.get().send(url("/v1/tg/home")).header("etag");
        ExactRequest.get().send(url("/v1/tg/home"));
        long before = later.passed();
        Seen seen = ExactRequest.get("If-None-Match", tag).send(url("/v1/tg/home"));
        assertThat(ExactRequest.head("If-None-Match", tag).send(url("/v1/tg/home")).status())
                .isEqualTo(304);
        assertThat(later.passed()).isEqualTo(before);
        assertThat(seen.status()).isEqualTo(304);
        assertThat(seen.body()).isEmpty();
    }

    /** The last letter of the path, escaped: another spelling of the same path. */
    private static String escaped(String path) {
        int end = path.indexOf('?') < 0 ? path.length() : path.indexOf('?');
        int at = end - 1;
        while (!Character.isLetterOrDigit(path.charAt(at))) {
            at--;
        }
        return path.substring(0, at)
                + "%%%02X".formatted((int) path.charAt(at))
                + path.substring(at + 1);
    }

    private String url(String path) throws IOException {
        return server.substring(0, server.length() - 1) + path;
    }
}
