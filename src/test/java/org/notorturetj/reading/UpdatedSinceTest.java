package org.notorturetj.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.consent.Agreed;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A poller finds what is new and what was corrected, and misses nothing between two pages. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpdatedSinceTest {
    @Inject Newsroom newsroom;
    @Inject Given given;
    @Inject Agreed agreed;
    @Inject SettableClock clock;

    /** Later than the publications of all other tests, whose clocks are set ahead as well. */
    private static final AtomicReference<Instant> NEXT =
            new AtomicReference<>(Instant.parse("2070-01-01T00:00:00Z"));

    private static final String CASE = "2pdsnc";

    private final String unique = RandomId.ofDocument();

    @Test
    void a_corrected_article_of_years_ago_is_found() {
        String old = article("a");
        String since = now();
        String other = article("b");
        assertThat(ids(since)).containsExactly(other);

        newsroom.edit(old, Language.RU, corrected("a"));

        assertThat(ids(since)).containsExactly(other, old);
        JsonPath found = get("&updatedSince=" + since);
        assertThat(found.getString("items[1].title")).isEqualTo("Corrected");
    }

    @Test
    void facts_and_other_languages_count_as_changes() {
        String moved = article("a");
        String translated = article("b");
        String since = now();
        given.facts(
                moved,
                Map.of(
                        "kind", "report",
                        "section", unique,
                        "publishedAt", "2017-01-01T00:00:00Z"));
        given.published(moved);
        newsroom.edit(translated, Language.EN, Newsroom.text("en-" + unique));
        assertThat(ids(since)).containsExactly(moved, translated);
    }

    @Test
    void what_changes_between_two_pages_comes_again_at_the_end() {
        String since = now();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.add(article("n" + i));
        }
        String page = "&updatedSince=" + since + "&limit=2";
        JsonPath first = get(page);
        assertThat(first.getList("items.id")).isEqualTo(written.subList(0, 2));

        newsroom.edit(written.get(0), Language.RU, corrected("n0")); // was on the page
        newsroom.edit(written.get(3), Language.RU, corrected("n3")); // would have been on the next
        newsroom.withdraw(written.get(4), Language.RU);

        List<String> rest = new ArrayList<>();
        String next = first.getString("next");
        while (next != null) {
            JsonPath found = get(page + "&cursor=" + next);
            rest.addAll(found.getList("items.id"));
            next = found.getString("next");
        }
        assertThat(rest).containsExactly(written.get(2), written.get(0), written.get(3));
    }

    @Test
    void cases_and_their_updates_have_it_too() {
        String since = now();
        assertThat(all("/v1/ru/cases?updatedSince=" + since)).isEmpty();
        assertThat(all("/v1/ru/case-updates?updatedSince=" + since)).isEmpty();
        agreed.toCaseWithCode(CASE);
        String update =
                newsroom.publish(
                        "case-update",
                        Map.of(
                                "case",
                                CASE,
                                "happened",
                                Map.of("date", "2019-02", "precision", "month"),
                                "urgent",
                                false,
                                "regions",
                                List.of(),
                                "publishedAt",
                                "2019-02-01T00:00:00Z"),
                        Map.of(Language.RU, withoutSlug("Update")));
        assertThat(all("/v1/tg/case-updates?updatedSince=" + since)).containsExactly(update);
        newsroom.withdraw(update, Language.RU);
    }

    @Test
    void it_combines_with_the_other_filters() {
        String since = now();
        String article = article("a");
        assertThat(get("&updatedSince=" + since + "&to=2017-12-31").getList("items.id"))
                .containsExactly(article);
        assertThat(get("&updatedSince=" + since + "&from=2018-01-01").getList("items.id"))
                .isEmpty();
    }

    @Test
    void a_cursor_belongs_to_its_moment() {
        String since = now();
        article("a");
        article("b");
        String next = get("&limit=1&updatedSince=" + since).getString("next");
        for (String other : List.of("", "&updatedSince=2001-01-01T00:00:00Z")) {
            given().urlEncodingEnabled(false)
                    .get("/v1/ru/articles?section=" + unique + other + "&cursor=" + next)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/bad-cursor"));
        }
    }

    @Test
    void moments_of_any_year_are_understood() {
        String article = article("a");
        assertThat(ids("-999999999-01-01T00:00:00Z")).containsExactly(article);
        assertThat(ids("%2B999999999-12-31T00:00:00Z")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-24", "2026-11-24T09:30:00", "yesterday", "1700000000"})
    void anything_but_a_moment_with_its_offset_is_a_bad_parameter(String moment) {
        given().urlEncodingEnabled(false)
                .get("/v1/ru/articles?updatedSince=" + moment)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("updatedSince"));
    }

    private String article(String name) {
        return newsroom.article(
                unique, "2017-01-01T00:00:00Z", Map.of(Language.RU, name + "-" + unique));
    }

    private Map<String, Object> corrected(String name) {
        Map<String, Object> text = new HashMap<>(Newsroom.text(name + "-" + unique));
        text.put("title", "Corrected");
        text.put(
                "corrections", List.of(Map.of("date", "2026-11-24", "text", "The year was 2023.")));
        return text;
    }

    private static Map<String, Object> withoutSlug(String title) {
        return Map.of("title", title, "summary", "Summary.", "body", "Text.");
    }

    /** After everything so far, to the millisecond. */
    @BeforeEach
    void begin() {
        clock.stopAt(NEXT.get());
    }

    @AfterEach
    void end() {
        clock.letGo();
    }

    /** After all that was published until now. */
    private String now() {
        Instant later = NEXT.updateAndGet(last -> last.plusSeconds(60));
        clock.stopAt(later);
        return later.toString();
    }

    private List<String> ids(String since) {
        return get("&updatedSince=" + since).getList("items.id");
    }

    private static List<String> all(String address) {
        return given().urlEncodingEnabled(false).get(address).jsonPath().getList("items.id");
    }

    private JsonPath get(String parameters) {
        return given().urlEncodingEnabled(false)
                .get("/v1/ru/articles?section=" + unique + parameters)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
