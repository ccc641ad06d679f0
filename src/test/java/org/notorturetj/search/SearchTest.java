package org.notorturetj.search;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What people look for in a fresh start, and how it comes. */
@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class SearchTest {
    private static final String IS_THIS_TORTURE = "0ed34r5fnvvps4js";
    private static final String CONSCRIPTS = "mem5ra4cyz5g18ks";
    private static final String DETAINED = "5kt3y2zbr4xv5125";

    @ParameterizedTest
    @CsvSource({
        "tg, шиканча, " + IS_THIS_TORTURE,
        "tg, шиканҷаро, " + IS_THIS_TORTURE,
        "tg, shikanja, " + IS_THIS_TORTURE,
        "tg, pytki, " + IS_THIS_TORTURE,
        "ru, pytki, " + IS_THIS_TORTURE,
        "ru, gsnrb, " + IS_THIS_TORTURE,
        "en, torture, " + IS_THIS_TORTURE,
        "en, detained conscript, " + CONSCRIPTS,
        "tg, what to do if my son was taken to the army, " + CONSCRIPTS,
        "ru, адвокт, " + DETAINED,
    })
    void the_right_guide_is_first(String language, String query, String id) {
        JsonPath found = search(language, query);
        assertThat(found.getString("items[0].id")).as(found.getString("items.title")).isEqualTo(id);
        assertThat(found.getString("items[0].type")).isEqualTo("guide");
    }

    @ParameterizedTest
    @CsvSource({
        "tg, точикистон, Дар бораи Эътилоф",
        "tg, хукуки инсон, Эъломияи Умумии Ҳуқуқи Башар",
        "tg, huquqi inson, Эъломияи Умумии Ҳуқуқи Башар",
        // not the strategy, which has the word in its title, but is there in English only
        "ru, точикистон, О Коалиции",
        "ru, таджикистан, О Коалиции",
        "ru, huquqi inson, Всеобщая декларация прав человека",
        "en, huquqi inson, Universal Declaration of Human Rights"
    })
    void what_the_coalition_says_of_it_is_first(String language, String query, String title) {
        assertThat(search(language, query).getString("items[0].title")).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"0987087676", "987087676", "98 708 76 76"})
    void a_number_leads_to_its_line(String number) {
        assertThat(search("ru", number).getString("items[0].type")).isEqualTo("hotline");
    }

    @Test
    void a_hit_says_what_it_is_in_which_language_and_why() {
        JsonPath hit = search("en", "шиканча");
        assertThat(hit.getString("items[0].title")).isEqualTo("Is this torture?");
        assertThat(hit.getString("items[0].titleHtml")).isEqualTo("Is this <mark>torture</mark>?");
        assertThat(hit.getString("items[0].language")).isEqualTo("en");
        assertThat(hit.getBoolean("items[0].fallback")).isFalse();
        assertThat(hit.getString("items[0].matched")).isEqualTo("synonym");
        assertThat(hit.getString("items[0].url")).isEqualTo("/v1/en/guides/is-this-torture");
        given().get(hit.getString("items[0].url")).then().statusCode(200);
        assertThat(hit.getList("items[0].fragments"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.toString()).contains("<mark>"));
        assertThat(hit.<Boolean>get("partial")).isNull();
    }

    @Test
    void facets_name_topics_and_count_documents_and_a_filter_leaves_what_it_counts() {
        JsonPath all = search("ru", "пытки");
        int guides = all.getInt("facets.find{it.name=='in'}.values.find{it.value=='guide'}.count");
        assertThat(all.getString("facets.find{it.name=='topic'}.values[0].label")).isNotBlank();
        assertThat(all.getList("facets.name")).startsWith("in");
        JsonPath only =
                given().queryParam("q", "пытки")
                        .queryParam("in", "guide")
                        .queryParam("limit", 100)
                        .get("/v1/ru/search")
                        .jsonPath();
        assertThat(only.getInt("total")).isEqualTo(guides);
        assertThat(only.getList("items.type")).hasSize(guides).containsOnly("guide");
    }

    @ParameterizedTest
    @Tag("proof")
    @CsvSource({"ru, пытки", "en, complaint", "tg, Telegram"})
    void every_value_of_every_facet_is_a_filter_that_leaves_what_it_counts(
            String language, String query) {
        JsonPath all = search(language, query);
        assertThat(all.getList("facets")).isNotEmpty();
        for (Map<String, Object> facet : all.<Map<String, Object>>getList("facets")) {
            for (Object each : (List<?>) facet.get("values")) {
                Map<?, ?> value = (Map<?, ?>) each;
                given().queryParam("q", query)
                        .queryParam(facet.get("name").toString(), value.get("value"))
                        .get("/v1/" + language + "/search")
                        .then()
                        .statusCode(200)
                        .body("total", equalTo(value.get("count")));
            }
        }
    }

    @Test
    void an_update_is_found_with_its_case_and_a_contact_by_its_name() {
        JsonPath update = search("ru", "адвоката не пустили к Ф. Г.");
        assertThat(update.getString("items[0].type")).isEqualTo("case-update");
        String code = update.getString("items[0].case");
        String url = update.getString("items[0].url");
        assertThat(url).isEqualTo("/v1/ru/case-updates?case=" + code);
        assertThat(given().get(url).jsonPath().getList("items.id"))
                .contains(update.getString("items[0].id"));
        assertThat(search("tg", code).getString("items[0].slug")).isEqualTo(code);

        JsonPath contact = search("en", "facebook");
        assertThat(contact.getString("items[0].type")).isEqualTo("contact");
        assertThat(contact.getString("items[0].url")).isEqualTo("/v1/en/contacts");
        assertThat(contact.<String>get("items[0].kind")).isNull();
    }

    @Test
    void cursors_walk_through_all_hits() {
        List<String> whole = search("tg", "шиканҷа").getList("items.id");
        String first = "/v1/tg/search?q={q}&limit=3";
        JsonPath page = given().get(first, "шиканҷа").jsonPath();
        List<String> joined = new java.util.ArrayList<>(page.<String>getList("items.id"));
        while (page.get("next") != null && joined.size() < whole.size()) {
            page = given().get(first + "&cursor={c}", "шиканҷа", page.get("next")).jsonPath();
            joined.addAll(page.getList("items.id"));
        }
        assertThat(joined).startsWith(whole.toArray(String[]::new)).doesNotHaveDuplicates();
        String next = given().get(first, "шиканҷа").path("next");
        given().get(first + "&cursor={c}", "пытки", next).then().statusCode(400);
    }

    @Test
    void suggestions_are_titles_and_steps_that_begin_like_this() {
        JsonPath steps = given().get("/v1/en/search/suggest?q={q}", "ask for a la").jsonPath();
        assertThat(steps.getString("items[0].text")).isEqualTo("Ask for a lawyer at once");
        assertThat(steps.getString("items[0].html"))
                .contains("<mark>Ask</mark>", "<mark>lawyer</mark>");
        JsonPath lines = given().get("/v1/tg/search/suggest?q={q}", "шикан").jsonPath();
        assertThat(lines.getList("items.text")).contains("Оё ин шиканҷа аст?");
        assertThat(lines.getList("items").size()).isLessThanOrEqualTo(8);
    }

    @Test
    void a_query_in_the_body_is_answered_like_one_in_the_address() {
        Response asked =
                given().contentType(ContentType.JSON)
                        .body("{\"q\": \"шиканҷа\", \"in\": \"guide\", \"limit\": 5}")
                        .post("/v1/tg/search");
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(200);
        assertThat(asked.asString())
                .isEqualTo(
                        given().get("/v1/tg/search?q={q}&in=guide&limit=5", "шиканҷа").asString());
    }

    private static JsonPath search(String language, String query) {
        Response answer = given().queryParam("q", query).get("/v1/" + language + "/search");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
