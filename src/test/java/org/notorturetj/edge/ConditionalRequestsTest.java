package org.notorturetj.edge;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.TestDatabase;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionalRequestsTest {
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
    void the_tag_of_any_coding_is_a_match_for_every_coding(String sent) {
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
    void another_tag_gets_the_whole_answer(String condition) {
        raw().header("If-None-Match", condition).get(LINES).then().statusCode(200);
    }

    @Test
    void a_304_repeats_what_caches_need_and_has_no_body() {
        // given
        Response whole = raw().header("Accept-Encoding", "br").get(LINES);
        // when
        Response answer =
                raw().header("Accept-Encoding", "br")
                        .header("If-None-Match", whole.header("ETag"))
                        .get(LINES);
        // then
        assertThat(answer.statusCode()).isEqualTo(304);
        for (String name : List.of("ETag", "Cache-Control", "Vary", "Content-Language")) {
            assertThat(answer.header(name)).as(name).isEqualTo(whole.header(name));
        }
        assertThat(answer.asByteArray()).isEmpty();
        assertThat(answer.header("Content-Encoding")).isNull();
        assertThat(answer.header("Content-Type")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-cache", "max-age=0", "no-store"})
    void a_condition_counts_also_when_the_client_wants_a_fresh_answer(String cacheControl) {
        raw().header("Cache-Control", cacheControl)
                .header("Pragma", "no-cache")
                .header("If-None-Match", tag(LINES, "identity"))
                .get(LINES)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "TAG", "\"other\", TAG"})
    void if_match_lets_its_own_tag_pass(String condition) {
        raw().header("If-Match", condition.replace("TAG", tag(LINES, "gzip")))
                .get(LINES)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/TAG", "nonsense"})
    void if_match_with_another_or_a_weak_tag_fails_as_a_problem(String condition) {
        Response answer =
                raw().header("If-Match", condition.replace("TAG", tag(LINES, "identity")))
                        .get(LINES);
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/precondition-failed");
        assertThat(answer.header("Content-Language")).isEqualTo("tg");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("ETag")).isNull();
    }

    @Test
    void if_match_is_looked_at_before_if_none_match() {
        raw().header("If-Match", "\"other\"")
                .header("If-None-Match", tag(LINES, "identity"))
                .get(LINES)
                .then()
                .statusCode(412);
    }

    @Test
    void all_content_may_be_kept_for_the_same_time() {
        for (String address :
                List.of(
                        "/v1",
                        LINES,
                        "/v1/tg/home",
                        "/v1/tg/articles",
                        "/v1/en/cases/sbcmwx",
                        "/problems/gone")) {
            assertThat(raw().get(address).header("Cache-Control"))
                    .isEqualTo(
                            "public, max-age=60, stale-while-revalidate=600, stale-if-error=604800");
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

    /** Sends exactly these headers, and leaves the body as it comes. */
    private static RequestSpecification raw() {
        return given().config(
                        RestAssured.config()
                                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
