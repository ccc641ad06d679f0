package org.notorturetj.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CursorsTest {
    private static final int ARTICLES = 7;

    @Inject Newsroom newsroom;

    private String list = "";

    @BeforeEach
    void publish_seven_articles_some_at_the_same_time() {
        String section = "cursors-" + RandomId.ofDocument();
        list = "/v1/ru/articles?section=" + section;
        for (int i = 0; i < ARTICLES; i++) {
            publish("2020-06-0" + (1 + i / 3));
        }
    }

    @Test
    void walking_the_pages_gives_the_whole_list_at_any_page_size() {
        List<String> whole = ids(list + "&limit=100");
        assertThat(whole).hasSize(ARTICLES);
        for (int limit = 1; limit <= ARTICLES + 1; limit++) {
            assertThat(walk(limit, page -> {})).isEqualTo(whole);
        }
    }

    @Test
    void a_publication_between_two_pages_shifts_nothing() {
        // given
        List<String> whole = ids(list + "&limit=100");
        // when something newer appears after each page
        List<String> walked = walk(2, page -> publish("2021-01-01"));
        // then no earlier item is lost or seen twice
        assertThat(walked).isEqualTo(whole);
    }

    @Test
    void an_item_published_behind_the_current_page_is_found() {
        List<String> whole = ids(list + "&limit=100");
        List<String> later = new ArrayList<>();
        List<String> walked =
                walk(
                        5,
                        page -> {
                            if (later.isEmpty()) {
                                later.add(publish("2001-01-01"));
                            }
                        });
        assertThat(walked).startsWith(whole.toArray(String[]::new)).endsWith(later.get(0));
    }

    @Test
    void a_withdrawal_of_the_item_a_cursor_points_at_does_not_break_the_next_page() {
        List<String> whole = ids(list + "&limit=100");
        String third = whole.get(2);
        List<String> walked =
                walk(
                        1,
                        page -> {
                            if (page.contains(third)) {
                                newsroom.withdraw(third, Language.RU);
                            }
                        });
        assertThat(walked).isEqualTo(whole);
    }

    @Test
    void the_last_page_has_no_next() {
        given().get(list + "&limit=" + ARTICLES).then().body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/en/articles?section=SECTION",
                "/v1/ru/articles?section=news",
                "/v1/ru/articles",
                "/v1/ru/articles?section=SECTION&to=2040-01-01",
                "/v1/ru/articles?section=SECTION&from=2000-01-01",
                "/v1/ru/articles?section=SECTION&kind=news",
                "/v1/ru/articles?kind=SECTION",
                "/v1/ru/cases",
                "/v1/ru/guides",
                "/v1/ru/alerts"
            })
    void a_cursor_of_another_list_language_or_filter_is_refused(String address) {
        String section = list.replaceFirst(".*=", "");
        String url = address.replace("SECTION", section);
        assertRefused(url + (url.contains("?") ? "&" : "?") + "cursor=" + cursor());
    }

    @Test
    void a_cursor_works_with_another_page_size() {
        assertThat(ids(list + "&limit=100&cursor=" + cursor())).hasSize(ARTICLES - 1);
    }

    @Test
    void a_cursor_with_any_character_changed_is_refused() {
        String cursor = cursor();
        for (int i = 0; i < cursor.length(); i++) {
            for (char other : new char[] {'A', 'B', '_', '9'}) {
                if (cursor.charAt(i) != other) {
                    assertRefused(
                            list
                                    + "&cursor="
                                    + cursor.substring(0, i)
                                    + other
                                    + cursor.substring(i + 1));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AQ", "....", "%2B%2B", "null", "AAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void an_invalid_cursor_is_refused(String cursor) {
        assertRefused(list + "&cursor=" + cursor);
    }

    @Test
    void a_cursor_of_ten_kilobytes_is_refused() {
        given().get("/v1/ru/articles?cursor=" + "A".repeat(10_000))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-parameter"))
                .body("errors[0].parameter", equalTo("cursor"));
    }

    private String publish(String day) {
        return newsroom.article(
                list.replaceFirst(".*=", ""),
                day + "T00:00:00Z",
                Map.of(Language.RU, "cursor-" + RandomId.ofDocument()));
    }

    private static void assertRefused(String address) {
        Response refused = given().urlEncodingEnabled(false).get(address);
        refused.then().statusCode(400);
        assertThat(Json.of(refused).path("type").textValue()).isEqualTo("/problems/bad-cursor");
    }

    private static List<String> ids(String address) {
        return given().get(address).jsonPath().getList("items.id");
    }

    private String cursor() {
        return given().get(list + "&limit=1").jsonPath().getString("next");
    }

    private List<String> walk(int limit, Consumer<List<String>> between) {
        List<String> walked = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = Json.of(given().get(list + "&limit=" + limit + cursor));
            List<String> ids = Json.texts(page.path("items"), "id");
            assertThat(ids).hasSizeLessThanOrEqualTo(limit);
            walked.addAll(ids);
            between.accept(ids);
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").textValue() : "";
        } while (!cursor.isEmpty() && walked.size() < 100);
        return walked;
    }
}
