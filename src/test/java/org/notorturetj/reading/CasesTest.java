package org.notorturetj.reading;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CasesTest {
    private static final String OPEN = "sbcmwx";
    private static final String CLOSED = "mv4xxg";

    @Inject Newsroom newsroom;

    @ParameterizedTest
    @CsvSource({
        "status=open, sbcmwx",
        "status=closed, mv4xxg",
        "topic=detention, sbcmwx",
        "region=TJ-SU, mv4xxg"
    })
    void filters_select(String query, String code) {
        assertThat(get("/v1/en/cases?" + query).getList("items.code")).containsExactly(code);
    }

    @Test
    void cases_are_listed_newest_first() {
        assertThat(get("/v1/tg/cases?limit=100").getList("items.code"))
                .containsSubsequence(OPEN, CLOSED);
    }

    @Test
    void a_case_has_its_timeline_newest_first_with_language_facts() {
        JsonPath file = get("/v1/en/cases/" + OPEN);
        assertThat(file.getList("timeline.happened.date"))
                .containsExactly("2026-11", "2026-04", "2025-09", "2025-05");
        assertThat(file.getList("timeline.urgent")).containsExactly(true, false, false, false);
        assertThat(file.getList("timeline.language")).containsExactly("en", "ru", "en", "en");
        assertThat(file.getList("timeline.case")).containsOnly(OPEN);
    }

    @ParameterizedTest
    @CsvSource({"tg, Ф. Г.", "ru, Ф. Г.", "en, F. G."})
    void a_person_is_named_by_initials_only(String language, String initials) {
        assertThat(get("/v1/" + language + "/cases/" + OPEN).getString("initials"))
                .isEqualTo(initials);
    }

    @Test
    void a_date_is_as_long_as_its_precision() {
        assertThat(get("/v1/en/cases/" + OPEN).getString("began.date")).isEqualTo("2025-03");
        assertThat(get("/v1/en/cases/" + CLOSED).getString("began.date")).isEqualTo("2023");
        assertThat(get("/v1/en/cases/" + CLOSED).getString("began.precision")).isEqualTo("year");
    }

    @Test
    void a_case_withdrawn_in_one_language_is_served_in_the_next() {
        // given
        String code = RandomId.of(6);
        String id = publish(code);
        // when
        newsroom.withdraw(id, Language.TG);
        // then the code, which all languages share, still works
        assertThat(get("/v1/tg/cases/" + code).getString("language")).isEqualTo("ru");
        // when
        newsroom.withdraw(id, Language.RU);
        // then
        given().get("/v1/tg/cases/" + code)
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/gone"));
    }

    @Test
    void a_redacted_case_is_gone() {
        String code = RandomId.of(6);
        newsroom.redact(publish(code), Language.TG, Language.RU);
        given().get("/v1/en/cases/" + code).then().statusCode(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "zzzzzz"})
    void a_code_that_never_existed_is_not_found(String code) {
        given().get("/v1/en/cases/" + code)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SBCMWX", "sbcmw", "sbcmwxx", "sbcmwo", "sbc-wx"})
    void an_invalid_code_is_a_bad_parameter(String code) {
        given().get("/v1/en/cases/" + code)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("code"));
    }

    @Test
    void updates_are_filtered_by_urgency_case_and_region() {
        assertThat(get("/v1/en/case-updates?urgent=true").getList("items.case"))
                .containsExactly(OPEN);
        assertThat(get("/v1/en/case-updates?urgent=false").getList("items")).hasSize(5);
        assertThat(get("/v1/en/case-updates?case=" + CLOSED).getList("items")).hasSize(2);
        assertThat(get("/v1/en/case-updates?region=TJ-SU&urgent=true").getList("items")).isEmpty();
    }

    private String publish(String code) {
        Map<String, Object> text =
                Map.of(
                        "initials",
                        "N. N.",
                        "title",
                        "The case of N. N.",
                        "summary",
                        "Invented.",
                        "body",
                        "Text.");
        return newsroom.publish(
                "case",
                Map.of(
                        "code",
                        code,
                        "status",
                        "test",
                        "publishedAt",
                        "2020-01-01T00:00:00Z",
                        "began",
                        Map.of("date", "2020", "precision", "year")),
                Map.of(Language.TG, text, Language.RU, text));
    }

    private static JsonPath get(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }
}
