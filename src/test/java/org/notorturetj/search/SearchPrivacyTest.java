package org.notorturetj.search;

import java.io.IOException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.search.SearchFilter;
import org.notorturetj.api.search.SearchRequest;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.ManagementPort;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What somebody looks for is nobody's business; and what she sends breaks nothing. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchPrivacyTest {
    @TestHTTPResource(value = "/metrics", management = true)
    String meters;

    @Test
    void no_cache_may_keep_an_answer() {
        for (Response answer :
                new Response[] {
                    get("/v1/tg/search", "шиканҷа"),
                    get("/v1/tg/search", "шиканҷа"), // from memory
                    get("/v1/tg/search/suggest", "шик"),
                    asked("{\"q\": \"шиканҷа\"}"),
                    given().get("/v1/tg/search"),
                }) {
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void no_meter_knows_a_query() throws IOException, InterruptedException {
        get("/v1/tg/search", "zxquestion").then().statusCode(200);
        get("/v1/tg/search/suggest", "zxquestion").then().statusCode(200);
        assertThat(ManagementPort.get(meters).body())
                .contains("/v1/{lang}/search")
                .doesNotContain("zxquestion");
    }

    @Test
    void nothing_that_holds_a_query_can_be_printed() {
        assertThat(new SearchRequest("secret", null, null, null, null, null, null).toString())
                .doesNotContain("secret");
        assertThat(new SearchFilter("secret", null, null, null, null).toString())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=",
                "limit=5",
                "q=%20&in=video",
                "q=a&in=",
                "q=a&kind=A%20B",
                "q=a&topic=..",
                "q=a&region=TJ",
                "q=a&cursor=zzz",
                "q=a&limit=0",
                "q=a&limit=101",
                "q=a&q=b",
                "q=a&lang=tg",
                "q=a&in=guide&in=page"
            })
    void what_is_not_in_the_contract_is_refused(String query) {
        Response answer = given().urlEncodingEnabled(false).get("/v1/ru/search?" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "и",
                "'\"\\*:()&|!<->",
                "a' OR '1'='1",
                "😀",
                "مرحبا",
                "\u202E\u200Bабв",
                "غ",
                "г\u0493",
                "и\u0306",
                "%00x",
                "title:a~5 AND [a TO b]",
                "\"и\" «в» ,,на“",
                "пытки & !арест:* | (x <-> y)",
                "шиканҷа torture пытки gsnrb ibrfyxf",
                "\uD83D",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z"
            })
    void whatever_is_typed_is_answered(String query) {
        get("/v1/ru/search", query).then().statusCode(200);
        get("/v1/ru/search/suggest", query).then().statusCode(200);
    }

    @Test
    void letters_that_are_composed_of_two_are_read_as_one() {
        String composed = get("/v1/tg/search", "тоҷикистонӣ").asString();
        String apart = "тоҷикистони\u0304";
        assertThat(get("/v1/tg/search", apart).<Object>path("items.id"))
                .isEqualTo(io.restassured.path.json.JsonPath.from(composed).get("items.id"));
    }

    @Test
    void a_thousand_terms_are_refused_and_two_hundred_are_answered() {
        get("/v1/ru/search", "я ".repeat(1_000)).then().statusCode(400);
        for (String word : new String[] {"пытка", "п", "и", "gsnrb"}) {
            String many = (word + " ").repeat(400 / (word.length() + 1));
            get("/v1/ru/search", many).then().statusCode(200);
            get("/v1/ru/search/suggest", many).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"xx", "uz", "TG", "tgk"})
    void another_language_has_no_search(String language) {
        get("/v1/" + language + "/search", "a").then().statusCode(404);
        given().contentType(ContentType.JSON)
                .body("{\"q\": \"a\"}")
                .post("/v1/" + language + "/search")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA", "AgAA====", "%", "\u0000", "0", "-1", "😀", "AgAAAAAAAAAAAAAA"})
    void an_absurd_cursor_is_refused_in_an_address_and_in_a_body(String cursor) {
        given().queryParam("q", "a")
                .queryParam("cursor", cursor)
                .get("/v1/ru/search")
                .then()
                .statusCode(400);
        Response asked = asked("{\"q\": \"a\", \"cursor\": \"" + escaped(cursor) + "\"}");
        assertThat(asked.statusCode()).as(asked.asString()).isIn(400, 422);
    }

    private static String escaped(String text) {
        return text.equals("\u0000") ? "\\u0000" : text;
    }

    @ParameterizedTest
    @CsvSource({"400, 200", "401, 400"})
    void a_query_has_at_most_400_characters(int length, int status) {
        get("/v1/ru/search", "а".repeat(length)).then().statusCode(status);
    }

    @Test
    void ten_kilobytes_are_refused_in_an_address_and_in_a_body() {
        get("/v1/ru/search", "word ".repeat(2_000)).then().statusCode(400);
        assertThat(asked("{\"q\": \"" + "word ".repeat(2_000) + "\"}").statusCode()).isEqualTo(422);
        assertThat(asked("{\"q\": \"" + "word ".repeat(4_000) + "\"}").statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422",
                "{\"q\": null} | 422",
                "{\"q\": 5} | 422",
                "{\"q\": \"a\", \"where\": \"b\"} | 422",
                "{\"q\": \"a\", \"limit\": 1000} | 422",
                "{\"q\": \"a\", \"in\": \"video\"} | 422",
                "{\"q\": \"a\" | 400",
                "[] | 422"
            })
    void a_body_is_read_strictly(String body, int status) {
        Response answer = asked(body);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(status, 400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void another_media_type_is_refused() {
        given().contentType("text/plain").body("q").post("/v1/ru/search").then().statusCode(415);
        given().delete("/v1/ru/search").then().statusCode(405);
    }

    @Test
    void a_page_of_another_origin_may_ask_in_a_body() {
        Response preflight =
                given().header("Origin", "https://www.example.org")
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type")
                        .options("/v1/ru/search");
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .containsIgnoringCase("content-type");
    }

    private static Response get(String path, String query) {
        return given().queryParam("q", query).get(path);
    }

    private static Response asked(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/v1/tg/search");
    }
}
