package org.notorturetj.reading;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class EntranceTest {
    @Inject Newsroom newsroom;
    @Inject Signer signer;

    private final String unique = RandomId.ofDocument();

    @Test
    void the_entrance_lists_the_languages_by_their_own_names() {
        JsonPath entrance = get("/v1");
        assertThat(entrance.getList("languages.language")).containsExactly("tg", "ru", "en");
        assertThat(entrance.getList("languages.name"))
                .containsExactly("Тоҷикӣ", "Русский", "English");
    }

    @Tag("proof")
    @Test
    void every_link_of_the_entrance_works() {
        JsonPath entrance = get("/v1");
        for (Map<String, String> links : entrance.<Map<String, String>>getList("languages.links")) {
            assertThat(links).hasSize(18);
            for (String link : links.values()) {
                given().get(link).then().statusCode(200);
            }
        }
        for (String member : List.of("search", "suggest")) {
            for (String link : entrance.<String>getList("languages." + member)) {
                given().queryParam("q", "a").get(link).then().statusCode(200);
            }
        }
        signer.catchUp();
        for (String member : List.of("openapi", "sync", "feeds")) {
            given().get(entrance.getString(member)).then().statusCode(200);
        }
        given().get(entrance.getString("documentation") + "/").then().statusCode(200);
        given().queryParam("url", "https://notorturetj.org/node/0")
                .get(entrance.getString("resolve"))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void a_legacy_url_recorded_with_a_document_leads_to_it() {
        // given a text that had another URL on the previous website
        newsroom.publish(
                "article",
                Map.of("kind", "news", "section", "legacy", "publishedAt", "2020-01-01T00:00:00Z"),
                Map.of(
                        Language.RU,
                        legacy("ru-" + unique, "https://www.notorturetj.org/node/" + unique),
                        Language.EN,
                        legacy("en-" + unique, "https://www.notorturetj.org/en/node/" + unique)));
        // then it is found, however it is written
        assertResolved("https://www.notorturetj.org/node/" + unique, "ru-" + unique, "ru");
        assertResolved("http://notorturetj.org/node/" + unique + "/", "ru-" + unique, "ru");
        assertResolved(
                "HTTPS://WWW.NOTORTURETJ.ORG/node/" + unique + "?utm_source=x",
                "ru-" + unique,
                "ru");
        assertResolved("https://www.notorturetj.org/en/node/" + unique, "en-" + unique, "en");
    }

    @Test
    void slugs_of_the_website_are_found_by_the_prefix_of_their_language() {
        newsroom.article(
                "legacy",
                Map.of(
                        Language.TG,
                        "tg-" + unique,
                        Language.RU,
                        "ru-" + unique,
                        Language.EN,
                        "en-" + unique));
        assertResolved("https://notorturetj.org/news/ru-" + unique, "ru-" + unique, "ru");
        assertResolved("https://notorturetj.org/tj/news/tg-" + unique, "tg-" + unique, "tg");
        assertResolved("https://notorturetj.org/en/news/en-" + unique, "en-" + unique, "en");
        assertNotFound("https://notorturetj.org/en/news/ru-" + unique);
    }

    @Test
    void an_old_slug_leads_to_the_document_under_its_new_one() {
        String id = newsroom.article("legacy", Map.of(Language.RU, "ru-" + unique));
        newsroom.edit(id, Language.RU, Newsroom.text("new-" + unique));
        assertResolved("https://notorturetj.org/news/ru-" + unique, "new-" + unique, "ru");
    }

    @Test
    void the_url_of_a_withdrawn_document_is_gone() {
        String id = newsroom.article("legacy", Map.of(Language.RU, "ru-" + unique));
        newsroom.withdraw(id, Language.RU);
        resolve("https://notorturetj.org/news/ru-" + unique).then().statusCode(410);
    }

    @Test
    void the_url_of_a_withdrawn_text_leads_to_the_languages_that_are_left() {
        String id =
                newsroom.article(
                        "legacy", Map.of(Language.RU, "ru-" + unique, Language.EN, "en-" + unique));
        newsroom.withdraw(id, Language.RU);
        resolve("https://notorturetj.org/news/ru-" + unique)
                .then()
                .statusCode(410)
                .body("alternates.url", equalTo(List.of("/v1/en/articles/en-" + unique)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/node/1",
                "node/1",
                "ftp://notorturetj.org/node/1",
                "javascript:alert(1)",
                "http://",
                "https:///node/1",
                "http://[::1",
                "http://a b/"
            })
    void an_invalid_url_is_a_bad_parameter(String url) {
        resolve(url)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-parameter"))
                .body("errors[0].parameter", equalTo("url"));
    }

    @Test
    void a_missing_or_too_long_url_is_a_bad_parameter() {
        given().get("/v1/resolve")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("url"));
        resolve("https://notorturetj.org/" + "a".repeat(2000))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://notorturetj.org",
                "https://notorturetj.org/",
                "https://notorturetj.org/tj/",
                "https://notorturetj.org/node/0",
                "https://notorturetj.org/%D0%B0",
                "https://notorturetj.org/a%00b"
            })
    void an_unknown_url_is_not_found(String url) {
        assertNotFound(url);
    }

    private static void assertNotFound(String url) {
        resolve(url).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    private static void assertResolved(String url, String slug, String language) {
        JsonPath found = resolve(url).then().statusCode(200).extract().jsonPath();
        assertThat(found.getString("slug")).isEqualTo(slug);
        assertThat(found.getString("language")).isEqualTo(language);
        given().get(found.getString("url")).then().statusCode(200);
    }

    private static Response resolve(String url) {
        return given().queryParam("url", url).get("/v1/resolve");
    }

    private static Map<String, Object> legacy(String slug, String address) {
        return Map.of(
                "slug",
                slug,
                "title",
                "Title",
                "summary",
                "Summary.",
                "body",
                "Text.",
                "legacyAddresses",
                List.of(address));
    }

    private static JsonPath get(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }
}
