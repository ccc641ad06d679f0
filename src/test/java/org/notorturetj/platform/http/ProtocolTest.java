package org.notorturetj.platform.http;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.problem.ProblemType;
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
class ProtocolTest {
    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/*"})
    void an_unsupported_media_type_is_not_acceptable(String accept) {
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
    void a_supported_media_type_is_accepted(String accept) {
        given().header("Accept", accept).get("/v1/ru/hotlines").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void other_methods_are_refused_with_the_allowed_ones(String method) {
        for (String address :
                new String[] {
                    "/v1", "/v1/tg/hotlines", "/v1/tg/articles/a", "/v1/resolve", "/problems/gone"
                }) {
            Response response = given().request(method, address);
            assertProblem(response, ProblemType.METHOD_NOT_ALLOWED, method);
            assertThat(response.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/ru/hotlines;a=b",
                "/v1;a/ru/hotlines",
                "/problems/gone;",
                "/v1/ru;lang=tg/home"
            })
    void a_path_with_a_semicolon_is_unknown(String address) {
        assertProblem(
                given().urlEncodingEnabled(false).get(address), ProblemType.UNKNOWN_PATH, address);
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
    void the_country_code_redirects_to_the_language_and_keeps_the_query(String address, String to) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(308)
                .header("Location", to);
    }
}
