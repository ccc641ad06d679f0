package org.notorturetj.desk.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.desk.type.ServedSchemas.types;

/** A form finds in schemas and vocabularies what it must ask for, and the names of its choices. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChoicesInFormsTest {
    @Inject Staff staff;

    private Colleague editor;
    private ServedSchemas schemas;

    @BeforeEach
    void arrive() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        schemas = new ServedSchemas(editor);
    }

    @AfterEach
    void tidy_up() {
        staff.clearDelays();
    }

    @Test
    void there_is_a_schema_of_every_type() {
        assertThat(editor.get("/types").jsonPath().<String>getList("items.type"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(types(), Stream.of("policy")).toList());
    }

    @Test
    void a_form_can_tell_markdown_from_a_line() {
        JsonNode text = schemas.of("article", "text").path("properties");
        assertThat(text.at("/body/contentMediaType").asText()).isEqualTo("text/markdown");
        assertThat(text.at("/title/contentMediaType").asText()).isEqualTo("text/plain");
        assertThat(text.at("/title/maxLength").asInt()).isEqualTo(200);
        assertThat(schemas.of("article", "facts").at("/properties/kind/enum").toString())
                .contains("press-release");
    }

    @Test
    void a_form_finds_the_names_of_its_choices() {
        Map<String, String> wordLists = new TreeMap<>();
        for (JsonNode list :
                CanonicalJson.tree(editor.get("/vocabularies").asString()).at("/items")) {
            wordLists.put(
                    list.path("words").findValuesAsText("key").toString(),
                    list.path("vocabulary").asText());
        }
        Map<String, String> named = new TreeMap<>();
        types().flatMap(type -> Stream.of(schemas.of(type, "facts"), schemas.of(type, "text")))
                .flatMap(schema -> schema.findParents("enum").stream())
                .forEach(
                        choice ->
                                named.put(
                                        words(choice.path("enum")),
                                        choice.path("x-vocabulary").asText()));
        named.forEach(
                (words, vocabulary) ->
                        assertThat(vocabulary)
                                .as(words)
                                .isEqualTo(wordLists.getOrDefault(words, "")));
        assertThat(named.values())
                .contains(
                        "kinds",
                        "levels",
                        "audience",
                        "caseStatuses",
                        "contactKinds",
                        "channels",
                        "licences");
    }

    private static String words(JsonNode choices) {
        List<String> words = new ArrayList<>();
        for (JsonNode choice : choices) {
            if (!choice.isNull()) {
                words.add(choice.asText());
            }
        }
        return words.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kinds",
                "levels",
                "audience",
                "licences",
                "removalReasons",
                "sections",
                "topics",
                "regions"
            })
    void a_vocabulary_has_names_in_three_languages(String vocabulary) {
        List<Map<String, String>> words =
                editor.get("/vocabularies")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList(
                                "items.find { it.vocabulary == '%s' }.words".formatted(vocabulary));
        // what other tests publish has not all of them
        assertThat(words)
                .anySatisfy(word -> assertThat(word).containsKeys("key", "tg", "ru", "en"));
    }

    @Test
    void every_word_list_is_there_and_no_other() {
        assertThat(editor.get("/vocabularies").jsonPath().<String>getList("items.vocabulary"))
                .containsExactlyInAnyOrder(
                        "kinds",
                        "levels",
                        "audience",
                        "caseStatuses",
                        "contactKinds",
                        "channels",
                        "licences",
                        "removalReasons",
                        "sections",
                        "topics",
                        "regions");
    }
}
