package org.notorturetj.platform.http;

import java.util.Locale;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {
    private static final String PUBLICATIONS = "SELECT seq FROM published.head";

    @Inject Owner owner;

    private long before;

    @BeforeEach
    void read_the_head_of_the_log() throws Exception {
        before = owner.number(PUBLICATIONS);
    }

    @AfterEach
    void nothing_was_published() throws Exception {
        assertThat(owner.number(PUBLICATIONS)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // unknown and repeated parameters
                "/v1/tg/articles?utm_source=x|400|unknown-parameter",
                "/v1/tg/articles?LIMIT=1|400|unknown-parameter",
                "/v1/tg/articles?limit=1&|200|",
                "/v1/tg/articles?=1|400|unknown-parameter",
                "/v1/tg/hotlines?limit=1|400|unknown-parameter",
                "/v1?a=1|400|unknown-parameter",
                "/v1/tg/home?x|400|unknown-parameter",
                "/problems/gone?a=1|400|unknown-parameter",
                "/v1/tg/articles?limit=1&limit=1|400|repeated-parameter",
                "/v1/tg/articles?limit=1&%6Cimit=2|400|repeated-parameter",
                "/v1/tg/articles?topic=a&topic=b|400|repeated-parameter",
                // numbers
                "/v1/tg/articles?limit=0|400|bad-parameter",
                "/v1/tg/articles?limit=101|400|bad-parameter",
                "/v1/tg/articles?limit=-1|400|bad-parameter",
                "/v1/tg/articles?limit=abc|400|bad-parameter",
                "/v1/tg/articles?limit=|400|bad-parameter",
                "/v1/tg/articles?limit=05|400|bad-parameter",
                "/v1/tg/articles?limit=%2B5|400|bad-parameter",
                "/v1/tg/articles?cursor=|400|bad-parameter",
                "/v1/tg/articles?limit=1.5|400|bad-parameter",
                "/v1/tg/articles?limit=99999999999|400|bad-parameter",
                "/v1/tg/articles?limit=%D9%A1|400|bad-parameter",
                "/v1/tg/case-updates?urgent=yes|400|bad-parameter",
                // dates and times
                "/v1/tg/articles?from=2026-02-30|400|bad-parameter",
                "/v1/tg/articles?to=2026-13-01|400|bad-parameter",
                "/v1/tg/articles?from=yesterday|400|bad-parameter",
                "/v1/tg/articles?from=2026-2-3|400|bad-parameter",
                "/v1/tg/articles?from=|400|bad-parameter",
                "/v1/tg/hotlines?openAt=2025-10-23T19:30:00|400|bad-parameter",
                "/v1/tg/hotlines?openAt=2025-10-23|400|bad-parameter",
                "/v1/tg/hotlines?openAt=20:00%2B05:00|400|bad-parameter",
                "/v1/tg/hotlines?openAt=2026-11-24T25:00:00Z|400|bad-parameter",
                "/v1/tg/hotlines?openAt=2025-10-23T19:30:00+05:00|400|bad-parameter",
                // keys
                "/v1/tg/articles?topic=|400|bad-parameter",
                "/v1/tg/articles?topic=A%20B|400|bad-parameter",
                "/v1/tg/articles?region=KT|400|bad-parameter",
                "/v1/tg/articles?region=TJ-KT%0A|400|bad-parameter",
                "/v1/tg/articles?case=oooooo|400|bad-parameter",
                "/v1/tg/articles?kind=%27%20OR%201=1--|400|bad-parameter",
                "/v1/tg/articles/A_B|400|bad-parameter",
                "/v1/tg/articles/a--b|400|bad-parameter",
                "/v1/tg/articles/..%2F..%2Fetc|400|bad-parameter",
                "/problems/No|400|bad-parameter",
                // cursors
                "/v1/tg/articles?cursor=forged|400|bad-cursor",
                // characters
                "/v1/tg/articles/%FF|400|malformed-request",
                "/v1/tg/articles/a%C0%AFb|400|malformed-request",
                "/v1/tg/articles/a%00b|400|malformed-request",
                "/v1/tg/articles?topic=%FF|400|malformed-request",
                "/v1/tg/articles?topic=%C0%AF|400|malformed-request",
                "/v1/tg/articles?topic=a%00|400|malformed-request",
                "/v1/tg/articles?%00=a|400|malformed-request",
                "/v1/tg/articles?topic=%ED%A0%80|400|malformed-request",
                // paths and languages
                "/v1/xx/home|404|unknown-language",
                "/v1/TG/home|404|unknown-language",
                "/v1/tg-Cyrl/home|404|unknown-language",
                "/v1/xx|404|unknown-language",
                "/v1/tg|404|unknown-path",
                "/v1/tg/secrets|404|unknown-path",
                "/v1/tg/articles/a/b|404|unknown-path",
                "/v2|404|unknown-path",
                "/|404|unknown-path",
                "/wp-login.php|404|unknown-path",
                "/feeds|404|unknown-path",
                "/problems/none|404|not-found",
                "/v1/ru/articles/none|404|not-found"
            })
    void is_refused_with_its_problem(String address, int status, String type) {
        Response response = given().urlEncodingEnabled(false).get(address);
        assertThat(response.statusCode()).isEqualTo(status);
        if (type != null) {
            assertProblem(
                    response,
                    ProblemType.valueOf(type.toUpperCase(Locale.ROOT).replace('-', '_')),
                    address);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles?topic=",
                "articles?cursor=",
                "hotlines?region=",
                "hotlines?openAt=",
                "articles?from="
            })
    void ten_kilobytes_are_refused_in_any_place(String where) {
        Response response = given().get("/v1/ru/" + where + "a".repeat(10_000));
        assertProblem(response, ProblemType.BAD_PARAMETER, "aaaa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles/", "cases/", "articles/a/"})
    void a_path_of_ten_kilobytes_is_none(String where) {
        Response response = given().get("/v1/ru/" + where + "a".repeat(10_000));
        assertProblem(response, ProblemType.UNKNOWN_PATH, "aaaa");
    }

    @ParameterizedTest
    @CsvSource({"tg, Қимати параметр нодуруст аст", "ru, ''", "en, ''"})
    void a_problem_is_in_the_language_of_the_path(String language, String title) {
        Response response = given().get("/v1/" + language + "/articles?limit=0");
        assertThat(response.header("Content-Language")).isEqualTo(language);
        assertThat(response.jsonPath().getString("title")).startsWith(title);
    }

    @Test
    void the_invalid_parameter_is_named() {
        assertThat(
                        given().get("/v1/tg/articles?limit=0&from=2026-01-01")
                                .jsonPath()
                                .getList("errors.parameter"))
                .containsExactly("limit");
        assertThat(
                        given().get("/v1/tg/articles?case=oooooo")
                                .jsonPath()
                                .getList("errors.parameter"))
                .containsExactly("case");
        assertThat(given().get("/v1/tg/hotlines?openAt=x").jsonPath().getList("errors.parameter"))
                .containsExactly("openAt");
        assertThat(given().get("/v1/tg/articles/A").jsonPath().getList("errors.parameter"))
                .containsExactly("slug");
    }
}
