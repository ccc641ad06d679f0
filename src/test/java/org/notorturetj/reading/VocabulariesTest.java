package org.notorturetj.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A website needs no list of words of its own. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VocabulariesTest {
    @ParameterizedTest
    @EnumSource
    void every_word_has_a_name_in_every_language(Language language) {
        JsonPath found = get(language);
        assertThat(found.getString("language")).isEqualTo(language.tag());
        assertThat(found.<String>getList("vocabularies.name"))
                .contains(
                        "kinds",
                        "levels",
                        "audience",
                        "caseStatuses",
                        "lineStatuses",
                        "alertStates",
                        "openNow",
                        "legalReviews",
                        "translationReviews",
                        "types");
        for (List<Map<String, String>> words :
                found.<List<Map<String, String>>>getList("vocabularies.words")) {
            assertThat(words)
                    .isNotEmpty()
                    .allSatisfy(
                            word -> {
                                assertThat(word.get("name")).isNotBlank();
                                if (language != Language.EN && !isBrand(word.get("name"))) {
                                    assertThat(word.get("name")).matches(".*\\p{IsCyrillic}.*");
                                }
                            });
        }
    }

    private static boolean isBrand(String name) {
        return List.of("Facebook", "X", "Telegram", "Instagram", "YouTube", "WhatsApp")
                .contains(name);
    }

    /** What is listed here and nowhere else would be shown to people as it is written. */
    @Test
    void what_lists_show_now_is_named() {
        for (Map.Entry<String, String> member :
                Map.of(
                                "/v1/en/events?limit=100 items.state", "eventStates",
                                "/v1/en/articles?limit=100 items.kind", "kinds",
                                "/v1/en/guides?limit=100 items.level", "levels",
                                "/v1/en/cases?limit=100 items.status", "caseStatuses",
                                "/v1/en/hotlines items.status", "lineStatuses",
                                "/v1/en/hotlines?openAt=2026-11-25T10:00:00Z items.open", "openNow",
                                "/v1/en/alerts?limit=100 items.state", "alertStates",
                                "/v1/en/contacts items.kind", "contactKinds")
                        .entrySet()) {
            String[] place = member.getKey().split(" ", -1);
            List<String> shown = given().get(place[0]).jsonPath().getList(place[1]);
            List<String> named =
                    get(Language.EN)
                            .getList(
                                    "vocabularies.find { it.name == '%s' }.words.key"
                                            .formatted(member.getValue()));
            assertThat(shown).as(member.getValue()).isNotEmpty();
            assertThat(named).as(member.getValue()).containsAll(shown);
        }
    }

    /** A program finds the names of a member without a list of its own. */
    @Test
    void the_contract_says_which_member_has_words_of_which() {
        Set<String> named = new TreeSet<>();
        JsonPath contract = given().accept("application/json").get("/openapi").jsonPath();
        for (Map<String, Map<String, Map<String, Object>>> schema :
                contract.<Map<String, Map<String, Map<String, Map<String, Object>>>>>get(
                                "components.schemas")
                        .values()) {
            schema.getOrDefault("properties", Map.of())
                    .values()
                    .forEach(
                            member ->
                                    Optional.ofNullable(member.get("x-vocabulary"))
                                            .ifPresent(name -> named.add(name.toString())));
        }
        Set<String> all = new TreeSet<>(get(Language.EN).getList("vocabularies.name"));
        all.removeAll(List.of("licences", "lists")); // a sentence, and no member
        assertThat(named).isEqualTo(all);
    }

    @Test
    void each_list_of_the_entrance_has_a_name() {
        Map<String, String> links = given().get("/v1").jsonPath().get("languages[0].links");
        List<String> lists =
                get(Language.TG).getList("vocabularies.find { it.name == 'lists' }.words.key");
        assertThat(lists).isSubsetOf(links.keySet());
        for (Map.Entry<String, String> link : links.entrySet()) {
            boolean isList =
                    given().get(link.getValue()).jsonPath().get("items") instanceof List
                            && !link.getKey().equals("feeds");
            assertThat(lists.contains(link.getKey())).as(link.getKey()).isEqualTo(isList);
        }
    }

    @Test
    void it_is_kept_by_caches_and_found_from_the_entrance() {
        Response answer = given().get("/v1/ru/vocabularies");
        assertThat(answer.header("Cache-Control")).contains("public", "max-age=60");
        assertThat(answer.header("Content-Language")).isEqualTo("ru");
        assertThat(given().get("/v1").jsonPath().getString("languages[1].links.vocabularies"))
                .isEqualTo("/v1/ru/vocabularies");
    }

    private static JsonPath get(Language language) {
        return given().get("/v1/" + language.tag() + "/vocabularies")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
