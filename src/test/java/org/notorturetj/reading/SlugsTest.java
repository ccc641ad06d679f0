package org.notorturetj.reading;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlugsTest {
    @Inject Newsroom newsroom;
    @Inject Given given;

    private final String unique = RandomId.ofDocument();
    private final String tajik = "tojiki-" + unique;
    private final String russian = "russkiy-" + unique;
    private final String english = "english-" + unique;

    @Test
    void the_slug_of_another_language_redirects_to_the_readers() {
        inThreeLanguages();
        assertMoved("tg", russian, tajik);
        assertMoved("tg", english, tajik);
        assertMoved("ru", tajik, russian);
        assertMoved("en", russian, english);
    }

    @Test
    void a_document_without_the_language_of_the_reader_keeps_its_own_slug() {
        newsroom.article("slugs", Map.of(Language.RU, russian));
        given().get("/v1/tg/articles/" + russian)
                .then()
                .statusCode(200)
                .header("Content-Language", "ru")
                .body("fallback", equalTo(true));
    }

    @Test
    void an_old_slug_redirects_to_the_new_one_in_every_language() {
        // given
        String id = inThreeLanguages();
        // when
        newsroom.edit(id, Language.EN, Newsroom.text("renamed-" + unique));
        // then
        assertMoved("en", english, "renamed-" + unique);
        assertMoved("tg", english, tajik);
        assertServed("en", "renamed-" + unique);
    }

    @Test
    void the_slug_of_the_fallback_redirects_to_the_translation_once_published() {
        // given
        String id = newsroom.article("slugs", Map.of(Language.RU, russian));
        assertServed("tg", russian);
        // when
        newsroom.edit(id, Language.TG, Newsroom.text(tajik));
        // then
        assertMoved("tg", russian, tajik);
        assertServed("ru", russian);
    }

    @Test
    void a_withdrawn_document_is_gone_under_all_its_slugs_including_old_ones() {
        String id = inThreeLanguages();
        newsroom.edit(id, Language.EN, Newsroom.text("renamed-" + unique));
        newsroom.withdraw(id, Language.TG, Language.RU, Language.EN);
        for (String slug : new String[] {tajik, russian, english, "renamed-" + unique}) {
            assertGone("en", slug);
            assertGone("tg", slug);
        }
    }

    @Test
    void a_redacted_document_is_gone() {
        String id = inThreeLanguages();
        newsroom.redact(id, Language.TG, Language.RU, Language.EN);
        assertGone("ru", russian);
        assertGone("ru", english);
    }

    @Test
    void a_text_withdrawn_in_one_language_is_gone_and_the_others_stay() {
        String id = inThreeLanguages();
        newsroom.withdraw(id, Language.TG);
        assertGone("tg", tajik);
        assertServed("ru", russian);
        assertServed("tg", russian);
    }

    @Test
    void what_is_gone_in_one_language_leads_to_the_languages_that_are_left() {
        String id = inThreeLanguages();
        // a draft and the next version of a text are hidden
        given.draft(id, Language.TG, Newsroom.text("hidden-" + unique));
        newsroom.withdraw(id, Language.TG);
        for (String reader : new String[] {"tg", "ru", "en"}) {
            given().get("/v1/" + reader + "/articles/" + tajik)
                    .then()
                    .statusCode(410)
                    .body("alternates.language", containsInAnyOrder("ru", "en"))
                    .body(
                            "alternates.find { it.language == 'ru' }.url",
                            equalTo("/v1/ru/articles/" + russian))
                    .body("alternates.slug", containsInAnyOrder(russian, english));
        }
        // and what goes later is no longer led to, from memory either
        newsroom.redact(id, Language.RU);
        given().get("/v1/tg/articles/" + tajik)
                .then()
                .statusCode(410)
                .body("alternates.slug", equalTo(List.of(english)));
        assertGoneTo("ru", russian, english);
        newsroom.withdraw(id, Language.EN);
        given().get("/v1/tg/articles/" + tajik)
                .then()
                .statusCode(410)
                .body("$", not(hasKey("alternates")));
    }

    @Test
    void an_old_slug_of_a_renamed_text_leads_to_its_present_one() {
        String id = inThreeLanguages();
        newsroom.edit(id, Language.RU, Newsroom.text("renamed-" + unique));
        newsroom.withdraw(id, Language.TG, Language.EN);
        assertGoneTo("en", english, "renamed-" + unique);
    }

    @Test
    void guides_and_pages_lead_to_their_other_languages_too() {
        for (String type : List.of("guide", "page")) {
            String id = given.document(type);
            Map<String, Object> facts =
                    "guide".equals(type) ? Invented.guideFacts() : Map.of("rank", 1);
            given.facts(id, facts);
            for (Language language : List.of(Language.TG, Language.RU)) {
                String slug = type + language.tag() + unique;
                given.text(
                        id,
                        language,
                        "guide".equals(type)
                                ? Invented.guideText(slug, "Guide")
                                : Map.of(
                                        "slug",
                                        slug,
                                        "title",
                                        "Page",
                                        "summary",
                                        "Invented.",
                                        "body",
                                        "Text."));
            }
            given.publishedUnreviewed(id, Language.TG, Language.RU);
            newsroom.withdraw(id, Language.TG);
            given().get("/v1/ru/" + type + "s/" + type + "tg" + unique)
                    .then()
                    .statusCode(410)
                    .body(
                            "alternates.url",
                            equalTo(List.of("/v1/ru/" + type + "s/" + type + "ru" + unique)));
            newsroom.withdraw(id, Language.RU);
        }
    }

    @Test
    void a_slug_shared_by_languages_is_served_while_one_of_them_is_published() {
        // given a document whose languages share a slug, as cases share their code
        String id = newsroom.article("slugs", Map.of(Language.TG, english, Language.RU, english));
        // when
        newsroom.withdraw(id, Language.TG);
        // then the next language of the fallback chain is served, as in the list
        given().get("/v1/tg/articles/" + english)
                .then()
                .statusCode(200)
                .header("Content-Language", "ru");
    }

    @Test
    void a_withdrawn_document_that_comes_back_is_served_again() {
        String id = newsroom.article("slugs", Map.of(Language.RU, russian));
        newsroom.withdraw(id, Language.RU);
        assertGone("ru", russian);
        newsroom.edit(id, Language.RU, Newsroom.text(russian));
        assertServed("ru", russian);
    }

    @Test
    void a_slug_that_never_existed_is_not_found() {
        given().get("/v1/ru/articles/never-" + unique)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void the_slug_of_an_article_is_not_the_slug_of_a_guide() {
        inThreeLanguages();
        given().get("/v1/ru/guides/" + russian).then().statusCode(404);
        given().get("/v1/ru/pages/" + russian).then().statusCode(404);
    }

    private String inThreeLanguages() {
        return newsroom.article(
                "slugs", Map.of(Language.TG, tajik, Language.RU, russian, Language.EN, english));
    }

    private static void assertMoved(String language, String slug, String to) {
        given().get("/v1/" + language + "/articles/" + slug)
                .then()
                .statusCode(301)
                .header("Location", "/v1/" + language + "/articles/" + to);
    }

    private static void assertServed(String language, String slug) {
        given().get("/v1/" + language + "/articles/" + slug).then().statusCode(200);
    }

    private static void assertGoneTo(String language, String slug, String left) {
        given().get("/v1/" + language + "/articles/" + slug)
                .then()
                .statusCode(410)
                .body("alternates.slug", equalTo(List.of(left)));
    }

    private static void assertGone(String language, String slug) {
        given().get("/v1/" + language + "/articles/" + slug)
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/gone"));
    }
}
