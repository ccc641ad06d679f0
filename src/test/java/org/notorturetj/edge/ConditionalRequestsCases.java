package org.notorturetj.edge;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class ConditionalRequestsCases {
    private static final String LINES = "/v1/tg/hotlines";

    @ParameterizedTest
    @CsvSource({"identity, ''", "gzip, -gzip", "br, -br"})
    void a_tag_is_strong_and_names_the_coding(String coding, String suffix) {
        String tag = tag(LINES, coding);
        assertThat(tag).matches("\"[A-Za-z0-9_-]{16}" + suffix + "\"");
    }

    @Test
    void the_tags_of_the_codings_share_the_hash_of_the_content() {
        String hash = tag(LINES, "identity").replace("\"", "");
        assertThat(tag(LINES, "gzip")).isEqualTo("\"" + hash + "-gzip\"");
        assertThat(tag(LINES, "br")).isEqualTo("\"" + hash + "-br\"");
    }

    @Test
    void other_content_has_another_tag() {
        assertThat(tag(LINES, "identity")).isNotEqualTo(tag("/v1/ru/hotlines", "identity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br"})
    void the_tag_of_any_coding_matches_every_coding(String sent) {
        for (String held : new String[] {"identity", "gzip", "br"}) {
            assertNotModified(sent, tag(LINES, held));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                " * ",
                "W/TAG",
                "\"other\", TAG",
                "\"other\",TAG,\"another\"",
                "W/\"other\", W/TAG",
                "\"a,b\", TAG"
            })
    void if_none_match_takes_lists_stars_and_weak_tags(String condition) {
        assertNotModified("gzip", condition.replace("TAG", tag(LINES, "gzip")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"other\"", "\"\"", "nonsense", "\"*\""})
    void another_tag_gets_the_full_response(String condition) {
        raw().header("If-None-Match", condition).get(LINES).then().statusCode(200);
    }

    @Test
    void a_304_repeats_what_caches_need_and_has_no_body() {
        // given
        Response whole = raw().header("Accept-Encoding", "br").get(LINES);
        // when
        Response response =
                raw().header("Accept-Encoding", "br")
                        .header("If-None-Match", whole.header("ETag"))
                        .get(LINES);
        // then
        assertThat(response.statusCode()).isEqualTo(304);
        for (String name : List.of("ETag", "Cache-Control", "Vary", "Content-Language")) {
            assertThat(response.header(name)).as(name).isEqualTo(whole.header(name));
        }
        assertThat(response.asByteArray()).isEmpty();
        assertThat(response.header("Content-Encoding")).isNull();
        assertThat(response.header("Content-Type")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-cache", "max-age=0", "no-store"})
    void a_condition_counts_even_if_the_client_wants_a_fresh_response(String cacheControl) {
        raw().header("Cache-Control", cacheControl)
                .header("Pragma", "no-cache")
                .header("If-None-Match", tag(LINES, "identity"))
                .get(LINES)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "TAG", "\"other\", TAG"})
    void if_match_passes_with_the_current_tag(String condition) {
        raw().header("If-Match", condition.replace("TAG", tag(LINES, "gzip")))
                .get(LINES)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/TAG", "nonsense"})
    void if_match_with_another_or_a_weak_tag_fails_as_a_problem(String condition) {
        Response response =
                raw().header("If-Match", condition.replace("TAG", tag(LINES, "identity")))
                        .get(LINES);
        assertThat(response.statusCode()).isEqualTo(412);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type"))
                .isEqualTo("/problems/precondition-failed");
        assertThat(response.header("Content-Language")).isEqualTo("tg");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("ETag")).isNull();
    }

    @Test
    void if_match_is_evaluated_before_if_none_match() {
        raw().header("If-Match", "\"other\"")
                .header("If-None-Match", tag(LINES, "identity"))
                .get(LINES)
                .then()
                .statusCode(412);
    }

    @Test
    void content_has_a_cache_policy_by_its_path() {
        for (String address :
                List.of(
                        "/v1",
                        "/v1/tg/articles",
                        "/v1/tg/guides",
                        "/v1/en/cases/sbcmwx",
                        "/read/ru/articles.html",
                        "/problems/gone")) {
            assertThat(raw().get(address).header("Cache-Control"))
                    .as(address)
                    .isEqualTo(
                            "public, max-age=60, stale-while-revalidate=600, stale-if-error=604800");
        }
    }

    @Test
    void alerts_and_numbers_are_never_shown_old_while_new_ones_are_fetched() {
        for (String address :
                List.of(
                        LINES,
                        LINES + "?region=TJ-SU",
                        "/v1/tg/home",
                        "/v1/ru/alerts",
                        "/v1/ru/alerts?region=TJ-SU",
                        "/read/ru/",
                        "/read/ru/index.html",
                        "/read/ru/alerts.html",
                        "/read/tg/hotlines.html")) {
            Response answer = raw().get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.header("Cache-Control"))
                    .as(address)
                    .isEqualTo("public, max-age=60, stale-if-error=604800");
        }
    }

    private static void assertNotModified(String coding, String condition) {
        raw().header("Accept-Encoding", coding)
                .header("If-None-Match", condition)
                .get(LINES)
                .then()
                .statusCode(304);
    }

    private static String tag(String address, String coding) {
        return raw().header("Accept-Encoding", coding).get(address).header("ETag");
    }

    /** Does not decode the body. */
    private static RequestSpecification raw() {
        return given().config(
                        RestAssured.config()
                                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
