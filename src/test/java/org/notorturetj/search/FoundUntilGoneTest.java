package org.notorturetj.search;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FoundUntilGoneTest {
    @Inject Newsroom newsroom;

    @Test
    void what_is_published_is_found_by_the_next_request_and_not_by_the_one_after_its_withdrawal() {
        String id = publish("Qumandarvoz yangi", "Bukvoedov");
        assertThat(found("qumandarvoz")).containsExactly(id);
        assertThat(found("qumandarvoz")).containsExactly(id); // from memory
        assertThat(suggested("qumand")).containsExactly(id);
        assertThat(meant("qumandarvzo")).isEqualTo("qumandarvoz");

        newsroom.withdraw(id, Language.EN);

        assertThat(found("qumandarvoz")).isEmpty();
        assertThat(suggested("qumand")).isEmpty();
        assertThat(meant("qumandarvzo")).isNull();
    }

    @Test
    void what_is_redacted_leaves_nothing() {
        String id = publish("Xelgavarzon", "Text");
        assertThat(found("xelgavarzon")).containsExactly(id);
        newsroom.redact(id, Language.EN);
        assertThat(found("xelgavarzon")).isEmpty();
        assertThat(suggested("xelga")).isEmpty();
        assertThat(meant("xelgavarzen")).isNull();
        JsonPath answer = given().get("/v1/en/search?q={q}", "xelgavarzon").jsonPath();
        assertThat(answer.getInt("total")).isZero();
        assertThat(answer.getList("facets")).isEmpty();
    }

    @Test
    void a_text_that_was_changed_is_found_by_its_new_words_only() {
        String id = publish("Oldenwordik", "Text");
        assertThat(found("oldenwordik")).containsExactly(id);
        newsroom.edit(id, Language.EN, text("Newenwordik", "Text"));
        assertThat(found("oldenwordik")).isEmpty();
        assertThat(found("newenwordik")).containsExactly(id);
        newsroom.withdraw(id, Language.EN);
    }

    @Test
    void of_two_languages_the_one_that_is_left_is_found() {
        String id =
                newsroom.publish(
                        "article",
                        Map.of(
                                "kind",
                                "news",
                                "section",
                                "news",
                                "publishedAt",
                                "2010-01-05T10:00:00Z"),
                        Map.of(
                                Language.EN, text("Firstlangword", "Text"),
                                Language.RU, text("Secondlangword", "Text")));
        assertThat(found("firstlangword")).containsExactly(id);
        newsroom.withdraw(id, Language.EN);
        assertThat(found("firstlangword")).isEmpty();
        JsonPath left = given().get("/v1/en/search?q={q}", "secondlangword").jsonPath();
        assertThat(left.getList("items.id")).containsExactly(id);
        assertThat(left.getString("items[0].language")).isEqualTo("ru");
        assertThat(left.getBoolean("items[0].fallback")).isTrue();
        newsroom.withdraw(id, Language.RU);
    }

    @Test
    void markup_in_a_text_comes_escaped() {
        String id = publish("Escapeword <b>bold</b>", "Escapeword & <img src=x onerror=alert(1)>");
        String answer = given().get("/v1/en/search?q={q}", "escapeword").asString();
        JsonPath hit = JsonPath.from(answer);
        assertThat(hit.getString("items[0].titleHtml"))
                .isEqualTo("<mark>Escapeword</mark> &lt;b&gt;bold&lt;/b&gt;");
        assertThat(hit.getString("items[0].fragments")).doesNotContain("<img");
        newsroom.withdraw(id, Language.EN);
    }

    private String publish(String title, String body) {
        return newsroom.publish(
                "article",
                Map.of("kind", "news", "section", "news", "publishedAt", "2010-01-05T10:00:00Z"),
                Map.of(Language.EN, text(title, body)));
    }

    private static Map<String, Object> text(String title, String body) {
        return Map.of(
                "slug",
                "search-"
                        + title.toLowerCase(java.util.Locale.ROOT)
                                .replaceAll("[^a-z]+", "-")
                                .replaceAll("-$", ""),
                "title",
                title,
                "summary",
                "Summary.",
                "body",
                body);
    }

    private static List<String> found(String query) {
        return given().get("/v1/en/search?q={q}", query).jsonPath().getList("items.id");
    }

    private static List<String> suggested(String query) {
        return given().get("/v1/en/search/suggest?q={q}", query).jsonPath().getList("items.id");
    }

    private static String meant(String query) {
        return given().get("/v1/en/search?q={q}", query).jsonPath().getString("didYouMean");
    }
}
