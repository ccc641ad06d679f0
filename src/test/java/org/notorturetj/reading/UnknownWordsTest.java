package org.notorturetj.reading;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A misspelt filter is no empty list: the answer names the words that there are. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnknownWordsTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/en/articles?section=neverused, section, press",
        "/v1/tg/articles?topic=neverused, topic, detention",
        "/v1/ru/articles?region=TJ-XX, region, TJ-KT",
        "/v1/ru/articles?kind=neverused, kind, press-release",
        "/v1/en/articles?kind=news&section=neverused&updatedSince=2020-01-01T00:00:00Z, section, press",
        "/v1/en/guides?audience=neverused, audience, journalists",
        "/v1/en/guides?level=neverused, level, urgent",
        "/v1/en/guides?topic=neverused, topic, detention",
        "/v1/en/cases?status=neverused, status, open",
        "/v1/en/cases?topic=neverused, topic, detention",
        "/v1/en/cases?region=TJ-XX, region, TJ-SU",
        "/v1/en/case-updates?region=TJ-XX, region, TJ-SU",
        "/v1/en/alerts?state=neverused, state, retracted",
        "/v1/en/alerts?region=TJ-XX, region, TJ-SU",
        "/v1/en/events?region=TJ-XX, region, TJ-SU",
        "/v1/en/events?topic=neverused, topic, detention"
    })
    void the_answer_names_those_that_there_are(String path, String parameter, String known) {
        for (int i = 0; i < 3; i++) { // a refusal is not kept either
            JsonPath problem = given().get(path).then().statusCode(400).extract().jsonPath();
            assertThat(problem.getString("type")).isEqualTo("/problems/bad-parameter");
            assertThat(problem.<String>getList("errors.parameter")).containsExactly(parameter);
            assertThat(List.of(problem.getString("errors[0].rule").split("[, ]+"))).contains(known);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/en/articles?case=zzzzzz", "/v1/en/case-updates?case=zzzzzz"})
    void a_case_that_never_was_is_said_to_be_none(String path) {
        assertThat(
                        given().get(path)
                                .then()
                                .statusCode(400)
                                .extract()
                                .jsonPath()
                                .getString("errors[0].rule"))
                .isEqualTo("is the code of no case");
    }

    /** Nobody is refused a number to call because of a word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/tg/hotlines?region=TJ-XX",
                "/v1/tg/hotlines?audience=neverused",
                "/feeds/ru/articles.atom?topic=neverused"
            })
    void lines_and_feeds_refuse_no_word(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void a_word_that_nothing_has_now_gives_an_empty_list() {
        JsonPath list =
                given().get("/v1/en/articles?kind=audio&region=TJ-GB&topic=detention")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertThat(list.getList("items")).isEmpty();
    }
}
