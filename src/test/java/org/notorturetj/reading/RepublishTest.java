package org.notorturetj.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.text.markdown.Markdown;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.notorturetj.api.text.Language.RU;

/** What a newsroom copies: the text, its corrections, whose it is and what may be done with it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepublishTest {
    @Inject Newsroom newsroom;

    private final String slug = "r" + RandomId.ofDocument();

    @ParameterizedTest
    @CsvSource({
        "'', text/html", "?format=html, text/html",
        "?format=text, text/plain", "?format=markdown, text/markdown"
    })
    void every_form_has_title_correction_text_source_address_and_licence(
            String query, String type) {
        article();
        Response form = given().get("/v1/ru/articles/" + slug + "/republish" + query);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.contentType()).isEqualTo(type + ";charset=UTF-8");
        assertThat(form.header("Content-Language")).isEqualTo("ru");
        assertThat(form.asString())
                .contains("Заголовок", "Исправление (2026-11-24): Не 2022.", "Абзац")
                .contains("Источник: Коалиция")
                .contains("/read/ru/articles/" + slug + ".html")
                .contains("Лицензия: test");
    }

    @Test
    void nothing_in_it_is_fetched_or_run_and_a_title_is_no_markup() {
        article();
        String html = given().get("/v1/ru/articles/" + slug + "/republish").asString();
        assertThat(html)
                .contains("<h1>Заголовок &lt;script&gt;</h1>")
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("<img", "<iframe", "src=", "style", "@import");
    }

    @Test
    void its_markdown_renders_as_the_article() {
        article();
        String markdown =
                given().get("/v1/ru/articles/" + slug + "/republish?format=markdown").asString();
        String html = given().get("/v1/ru/articles/" + slug).path("html");
        assertThat(Markdown.toHtml(markdown)).contains(html);
    }

    @Test
    void a_fallback_is_republished_in_its_own_language() {
        article();
        Response form = given().get("/v1/tg/articles/" + slug + "/republish");
        assertThat(form.header("Content-Language")).isEqualTo("ru");
        assertThat(form.asString()).contains("<html lang=\"ru\">").contains("/read/ru/articles/");
    }

    @Test
    void an_old_slug_leads_to_the_same_form_and_a_withdrawn_text_is_gone() {
        String article = article();
        newsroom.edit(article, RU, Newsroom.text(slug + "-new"));
        given().get("/v1/ru/articles/" + slug + "/republish?format=text")
                .then()
                .statusCode(301)
                .header("Location", "/v1/ru/articles/" + slug + "-new/republish?format=text");
        newsroom.withdraw(article, RU);
        given().get("/v1/ru/articles/" + slug + "-new/republish").then().statusCode(410);
        given().get("/v1/ru/articles/nosuch-" + slug + "/republish").then().statusCode(404);
    }

    @Test
    void another_form_is_a_bad_parameter() {
        article();
        given().get("/v1/ru/articles/" + slug + "/republish?format=pdf").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "tg, Иҷозатнома: нишон дода нашудааст: пурсед",
        "ru, Лицензия: не указана: спросите",
        "en, Licence: not stated: ask"
    })
    void a_licence_that_nobody_stated_is_told_in_the_language_of_the_text(
            String language, String line) {
        String unstated = "u" + RandomId.ofDocument();
        newsroom.publishUnlicensed(
                "article",
                Map.of(
                        "kind", "news",
                        "section", "news",
                        "topics", List.of(unstated),
                        "publishedAt", "2013-06-05T10:00:00Z"),
                Map.of(Language.fromString(language), Newsroom.text(unstated)));
        String path = "/v1/" + language + "/articles/" + unstated;
        assertThat(given().get(path + "/republish?format=text").asString()).contains(line);
        // machines compare it, so that it is one word in every language there
        given().get(path).then().body("licence", equalTo("not stated: ask"));
        String rights = line.substring(line.indexOf(": ") + 2);
        for (String format : List.of("rss", "atom")) {
            given().get("/feeds/" + language + "/articles." + format + "?topic=" + unstated)
                    .then()
                    .body(containsString(rights));
        }
    }

    private String article() {
        Map<String, Object> text = new HashMap<>(Newsroom.text(slug));
        text.put("title", "Заголовок <script>");
        text.put("body", "Абзац *один*.\n\n- список\n- [ссылка](https://example.org/)");
        text.put("corrections", List.of(Map.of("date", "2026-11-24", "text", "Не 2022.")));
        return newsroom.publish(
                "article",
                Map.of("kind", "news", "section", "news", "publishedAt", "2013-06-05T10:00:00Z"),
                Map.of(Language.RU, text));
    }
}
