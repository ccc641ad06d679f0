package org.notorturetj.search;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.CountsStarterContent;
import org.notorturetj.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchTest {
    @ParameterizedTest
    @CsvSource({
        "tg, шиканча, is-this-torture|torture-or-ill-treatment|first-72-hours",
        "tg, шиканҷа, is-this-torture|torture-or-ill-treatment|first-72-hours",
        "tg, pytki, is-this-torture|torture-or-ill-treatment|first-72-hours",
        "ru, pytki, is-this-torture|torture-or-ill-treatment|first-72-hours",
        "en, detained conscript, conscripts-and-round-ups",
        "tg, хукуки инсон, *",
        "tg, huquqi inson, *",
        "tg, точикистон, *",
    })
    void the_right_guide_is_first(String language, String query, String keys) {
        JsonPath found = search(language, query);
        assertThat(found.getList("items")).as(query).isNotEmpty();
        System.out.println(query + ": " + found.getList("items.type") + found.getList("items.title"));
        if (!keys.equals("*")) {
            assertThat(found.getString("items[0].type")).isEqualTo("guide");
        }
    }

    @Test
    void show() {
        for (String q : List.of("шиканча", "адвокат", "lawyer", "pytki", "gsnrb", "horjo bezanand", "духтур", "адвокт", "what to do if my son was taken to the army", "0987087676", "хочу пожаловаться в прокуратуру")) {
            for (String l : List.of("tg", "ru", "en")) {
                System.out.println(l + " " + q + ": " + given().queryParam("q", q).queryParam("limit", 4).get("/v1/" + l + "/search").asString());
            }
        }
        System.out.println(given().queryParam("q", "адв").get("/v1/tg/search/suggest").asString());
        System.out.println(given().queryParam("q", "ask for a la").get("/v1/en/search/suggest").asString());
    }

    static JsonPath search(String language, String query) {
        Response answer = given().queryParam("q", query).get("/v1/" + language + "/search");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
