package org.notorturetj.reading;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.EN;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/** A sitemap, a language switch or a page of headlines needs no request for each document. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListItemsTest {
    @Inject Newsroom newsroom;

    private final String unique = RandomId.ofDocument();
    private String section;
    private String topic;

    @AfterEach
    void withdraw_what_others_count() {
        if (section != null) {
            newsroom.withdraw(section, Language.values());
            newsroom.withdraw(topic, Language.values());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "articles, slug, tg",
        "articles, slug, en",
        "guides, slug, ru",
        "pages, slug, tg",
        "cases, code, ru",
        "cases, code, en"
    })
    void an_item_has_the_addresses_and_names_of_its_whole_document(
            String list, String address, String language) {
        List<Map<String, Object>> items = items("/v1/" + language + "/" + list + "?limit=10");
        assertThat(items).isNotEmpty();
        for (Map<String, Object> item : items) {
            Map<String, Object> whole =
                    get("/v1/" + language + "/" + list + "/" + item.get(address));
            for (String member :
                    List.of("canonical", "alternates", "sectionLabel", "topicLabels")) {
                assertThat(item.get(member)).as(member).isEqualTo(whole.get(member));
            }
            assertThat(item.get("canonical")).isNotNull();
        }
    }

    @Test
    void an_item_leads_to_its_other_languages_and_a_fallback_is_cited_in_its_own() {
        article("nosuch", List.of(), Map.of(RU, "ru-" + unique, EN, "en-" + unique));
        Map<String, Object> item = item("tg");
        assertThat(item.get("canonical")).isEqualTo("/read/ru/articles/ru-" + unique + ".html");
        assertThat(item.get("alternates"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "language",
                                        "en",
                                        "slug",
                                        "en-" + unique,
                                        "url",
                                        "/v1/en/articles/en-" + unique,
                                        "page",
                                        "/read/en/articles/en-" + unique + ".html")));
        given().get("/v1/en/articles/en-" + unique).then().statusCode(200);
    }

    @Test
    void sections_and_topics_are_named_in_the_readers_language_or_its_fallback() {
        given_a_section_and_a_topic();
        article(section, List.of(topic, "nosuch"), Map.of(EN, "en-" + unique));

        assertThat(item("en").get("sectionLabel"))
                .isEqualTo(label(section, "Section", "en", false));
        assertThat(item("tg").get("sectionLabel")).isEqualTo(label(section, "Раздел", "ru", true));
        assertThat(item("tg").get("topicLabels"))
                .isEqualTo(List.of(label(topic, "Мавзӯъ", "tg", false)));
    }

    @Test
    void a_key_that_the_directory_does_not_have_is_not_shown_as_a_name() {
        article("nosuch", List.of("nosuch"), Map.of(EN, "en-" + unique));
        assertThat(item("en")).doesNotContainKey("sectionLabel").containsEntry("section", "nosuch");
        assertThat(item("en").get("topicLabels")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-updates", "alerts", "hotlines", "contacts", "sections", "topics"})
    void what_has_no_page_of_its_own_has_no_address(String list) {
        for (Map<String, Object> item : items("/v1/en/" + list)) {
            assertThat(item)
                    .doesNotContainKeys("canonical", "alternates", "sectionLabel", "topicLabels");
        }
    }

    private void given_a_section_and_a_topic() {
        section =
                newsroom.publish(
                        "section",
                        Map.of("rank", 9001),
                        Map.of(EN, named("Section"), RU, named("Раздел")));
        topic = newsroom.publish("topic", Map.of("rank", 9001), Map.of(TG, named("Мавзӯъ")));
    }

    private static Map<String, Object> named(String name) {
        return Map.of("name", name, "description", "Description.");
    }

    private static Map<String, Object> label(
            String key, String name, String language, boolean fallback) {
        return Map.of("key", key, "name", name, "language", language, "fallback", fallback);
    }

    private void article(String key, List<String> topics, Map<Language, String> slugs) {
        var texts =
                slugs.entrySet().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        Map.Entry::getKey, slug -> Newsroom.text(slug.getValue())));
        newsroom.publish(
                "article",
                Map.of(
                        "kind",
                        "news",
                        "section",
                        key,
                        "topics",
                        topics,
                        "publishedAt",
                        "2018-05-01T00:00:00Z"),
                texts);
    }

    /** The article of this test in the list. */
    private Map<String, Object> item(String language) {
        return items("/v1/" + language + "/articles?from=2018-05-01&to=2018-05-02&limit=100")
                .stream()
                .filter(item -> item.get("slug").toString().endsWith(unique))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> items(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath().getList("items");
    }

    private static Map<String, Object> get(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath().getMap("");
    }
}
