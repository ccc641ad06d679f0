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
import org.notorturetj.support.Owner;
import org.notorturetj.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {
    private static final String PUBLICATIONS = "SELECT seq FROM published.head";

    @Inject Owner owner;

    private long before;

    @BeforeEach
    void remember_the_head_of_the_log() throws Exception {
        before = owner.number(PUBLICATIONS);
    }

    @AfterEach
    void nothing_has_changed() throws Exception {
        assertThat(owner.number(PUBLICATIONS)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what an address does not know, or knows once
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
                "/v1/tg/articles?limit=1.5|400|bad-parameter",
                "/v1/tg/articles?limit=99999999999|400|bad-parameter",
                "/v1/tg/articles?limit=%D9%A1|400|bad-parameter",
                "/v1/tg/case-updates?urgent=yes|400|bad-parameter",
                // days and moments
                "/v1/tg/articles?from=2026-02-30|400|bad-parameter",
                "/v1/tg/articles?to=2026-13-01|400|bad-parameter",
                "/v1/tg/articles?from=yesterday|400|bad-parameter",
                "/v1/tg/articles?from=2026-2-3|400|bad-parameter",
                "/v1/tg/articles?from=|400|bad-parameter",
                "/v1/tg/hotlines?openAt=2026-11-24T20:00:00|400|bad-parameter",
                "/v1/tg/hotlines?openAt=2026-11-24|400|bad-parameter",
                "/v1/tg/hotlines?openAt=20:00%2B05:00|400|bad-parameter",
                "/v1/tg/hotlines?openAt=2026-11-24T25:00:00Z|400|bad-parameter",
                "/v1/tg/hotlines?openAt=2026-11-24T20:00:00+05:00|400|bad-parameter",
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
                // addresses and languages
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
                "/problems|404|unknown-path",
                "/problems/none|404|not-found",
                "/v1/ru/articles/none|404|not-found"
            })
    void is_refused_with_its_problem(String address, int status, String type) {
        Response answer = given().urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (type != null) {
            assertProblem(
                    answer,
                    ProblemType.valueOf(type.toUpperCase(Locale.ROOT).replace('-', '_')),
                    address);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles/",
                "articles?topic=",
                "articles?cursor=",
                "hotlines?region=",
                "hotlines?openAt=",
                "articles?from=",
                "cases/"
            })
    void ten_kilobytes_are_refused_wherever_they_stand(String where) {
        Response answer = given().get("/v1/ru/" + where + "a".repeat(10_000));
        assertProblem(answer, ProblemType.BAD_PARAMETER, "aaaa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/*", "application/json;q=0"})
    void what_nobody_can_answer_is_not_acceptable(String accept) {
        assertProblem(
                given().header("Accept", accept).get("/v1/ru/hotlines"),
                ProblemType.NOT_ACCEPTABLE,
                "/xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/*",
                "text/html, application/json;q=0.1",
                "text/html, */*;q=0.8"
            })
    void what_can_be_answered_is_answered(String accept) {
        given().header("Accept", accept).get("/v1/ru/hotlines").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void other_methods_are_told_which_there_are(String method) {
        for (String address :
                new String[] {
                    "/v1", "/v1/tg/hotlines", "/v1/tg/articles/a", "/v1/resolve", "/problems/gone"
                }) {
            Response answer = given().request(method, address);
            assertProblem(answer, ProblemType.METHOD_NOT_ALLOWED, method);
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
    }

    @Test
    void a_body_on_get_is_ignored() {
        given().body("{\"a\":1}").get("/v1/tg/hotlines").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/tj/hotlines?region=TJ-KT, /v1/tg/hotlines?region=TJ-KT",
        "/v1/tj/home, /v1/tg/home",
        "/v1/tj, /v1/tg",
        "/v1/tj/articles?from=2026-01-01&topic=%61, /v1/tg/articles?from=2026-01-01&topic=%61",
        "/v1/%74j/home, /v1/tg/home",
        "/v1/tj/articles/tj, /v1/tg/articles/tj"
    })
    void the_country_code_leads_to_the_language_and_keeps_the_query(String address, String to) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(308)
                .header("Location", to);
    }

    @ParameterizedTest
    @CsvSource({"tg, Қимати параметр нодуруст аст", "ru, ''", "en, ''"})
    void a_problem_speaks_the_language_of_the_path(String language, String title) {
        Response answer = given().get("/v1/" + language + "/articles?limit=0");
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.jsonPath().getString("title")).startsWith(title);
    }

    @Test
    void the_parameter_at_fault_is_named() {
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

    private static void assertProblem(Response answer, ProblemType type, String sent) {
        String body = answer.asString();
        assertThat(answer.statusCode()).as(body).isEqualTo(type.status());
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.jsonPath().getString("type")).isEqualTo(type.reference());
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(type.status());
        assertThat(answer.jsonPath().getString("title")).isNotBlank();
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
        assertThat(body).doesNotContain("Exception", "\tat ", "java.", "org.notorturetj");
        String value = sent.replaceFirst(".*[=/]", "");
        assertThat(value.length() < 4 || !body.contains(value))
                .as("echo of what was sent")
                .isTrue();
    }
}
