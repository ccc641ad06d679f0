package org.notorturetj.reading;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
class HomeTest {
    @ParameterizedTest
    @CsvSource({"tg, Раҳоӣ аз шиканҷа", "ru, Свобода от пыток", "en, Freedom from torture"})
    void the_front_page_exists_in_every_language(String language, String title) {
        JsonPath home = get(language);
        assertThat(home.getString("title")).isEqualTo(title);
        assertThat(home.getString("language")).isEqualTo(language);
        assertThat(home.getBoolean("fallback")).isFalse();
    }

    @Test
    void features_are_in_the_order_of_the_coalition_and_their_links_work() {
        JsonPath home = get("en");
        assertThat(home.getList("features.type"))
                .containsExactly("guide", "guide", "guide", "guide", "page", "page");
        assertThat(home.getString("features[0].slug"))
                .isEqualTo("the-first-72-hours-after-detention");
        for (String url : home.<String>getList("features.url")) {
            given().get(url).then().statusCode(200);
        }
    }

    @Test
    void active_alerts_are_on_it() {
        assertThat(get("tg").getList("alerts.state")).isNotEmpty().containsOnly("active");
    }

    @Test
    void it_has_the_newest_articles_of_each_section_without_empty_sections() {
        JsonPath home = get("ru");
        assertThat(home.getList("latest.section"))
                .containsExactly("news", "press", "analytics", "reports", "statements");
        assertThat(home.getList("latest.name")).contains("Новости");
        assertThat(home.<List<?>>getList("latest.items"))
                .allMatch(items -> !items.isEmpty() && items.size() <= 3);
    }

    private static JsonPath get(String language) {
        return given().get("/v1/" + language + "/home").then().statusCode(200).extract().jsonPath();
    }
}
