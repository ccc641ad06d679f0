package org.notorturetj.feed;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.feed.entry.EntryId;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A text that endangers somebody is withdrawn: what the feeds that had it say then. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakedownTest {
    private static final String NEUTRAL = "Коалиция сняла этот текст с публикации.";

    @Inject Newsroom newsroom;

    private final String slug = "z" + RandomId.ofDocument();

    @Test
    void each_feed_that_had_it_says_so_under_the_same_id_and_no_other_feed() {
        String id = published();
        newsroom.withdraw(id, Language.RU);
        String entry = EntryId.of(id, Language.RU);
        for (String had : List.of("ru/articles", "ru/interviews", "tg/articles")) {
            String item = "items.find { it.id == '%s' }".formatted(entry);
            JsonPath feed = new JsonPath(FeedReader.body("/feeds/" + had + ".json"));
            assertThat(feed.getString(item + ".title")).isEqualTo("Этот текст снят с публикации");
            assertThat(feed.getString(item + ".content_html")).contains(NEUTRAL);
            assertThat(feed.getBoolean(item + "._coalition.removed")).isTrue();
            for (String format : List.of("rss", "atom")) {
                assertThat(FeedReader.body("/feeds/" + had + "." + format))
                        .contains(entry, NEUTRAL)
                        .doesNotContain(slug);
            }
            assertThat(
                            new JsonPath(FeedReader.body("/feeds/" + had + ".ninjs"))
                                    .getString(
                                            "associations.find { it.uri == '%s' }.pubStatus"
                                                    .formatted(entry)))
                    .isEqualTo("canceled");
        }
        for (String other : List.of("ru/press", "ru/urgent", "ru/case-updates")) {
            assertThat(FeedReader.body("/feeds/" + other + ".atom")).doesNotContain(entry);
        }
        assertThat(FeedReader.body("/feeds/ru/articles.atom?topic=" + slug)).doesNotContain(entry);
    }

    @Test
    void what_comes_back_is_in_its_feeds_again_and_said_to_be_gone_no_more() {
        String id = published();
        newsroom.withdraw(id, Language.RU);
        newsroom.edit(id, Language.RU, Newsroom.text(slug));
        assertThat(
                        new JsonPath(FeedReader.body("/feeds/ru/interviews.json"))
                                .getList(
                                        "items.findAll { it.id == '%s' }.title"
                                                .formatted(EntryId.of(id, Language.RU))))
                .containsExactly("Title of " + slug);
    }

    @Test
    void a_single_item_is_served_until_it_is_gone() {
        String id = published();
        String item = "/feeds/tg/items/" + id + ".ninjs";
        JsonPath found = new JsonPath(FeedReader.body(item));
        assertThat(found.getString("uri")).isEqualTo(EntryId.of(id, Language.RU));
        assertThat(found.getString("language")).isEqualTo("ru");
        newsroom.redact(id, Language.RU);
        given().get(item).then().statusCode(410);
        given().get("/feeds/tg/items/0000000000000000.ninjs").then().statusCode(404);
        given().get("/feeds/tg/items/" + id + ".atom").then().statusCode(404);
    }

    @Test
    void newsrooms_are_told_what_they_must_do_by_the_server_too_in_every_language() {
        assertThat(given().get("/feeds/for-newsrooms").then().statusCode(200).extract().asString())
                .contains("# For newsrooms", "Takedown: what you must do");
        for (Language language : Language.values()) {
            String path =
                    given().get("/feeds/" + language.tag() + "/index.json").path("forNewsrooms");
            Response page = given().header("Accept", "text/html").get(path);
            assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
            assertThat(page.header("Content-Language")).isEqualTo(language.tag());
            assertThat(page.asString())
                    .contains("<html lang=\"" + language.tag() + "\">", "removed.atom", "WebSub")
                    .doesNotContain("<script", "<img", " src=", "|---|", "# ");
        }
        assertThat(given().get("/feeds/tg/for-newsrooms.html").asString())
                .contains("<h1>Барои расонаҳо</h1>", "href=\"../ru/for-newsrooms.html\"")
                .contains("<h2>Ба кӣ муроҷиат кардан мумкин аст</h2>", "href=\"mailto:");
    }

    @Test
    void the_page_has_the_same_parts_in_every_language() {
        String english = ForNewsrooms.text(Language.EN);
        for (Language language : Language.values()) {
            String text = ForNewsrooms.text(language);
            for (String mark : List.of("\n## ", "\n- ", "`", "\n1. ", "\n3. ", "RFC")) {
                assertThat(text.split(mark, -1))
                        .as(language + mark)
                        .hasSameSizeAs(english.split(mark, -1));
            }
        }
    }

    private String published() {
        return newsroom.publish(
                "article",
                Map.of(
                        "kind", "interview",
                        "section", "news",
                        "topics", List.of(slug),
                        "publishedAt", "2026-01-05T10:00:00Z"),
                Map.of(Language.RU, Newsroom.text(slug)));
    }
}
