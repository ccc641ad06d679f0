package org.notorturetj.desk.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.support.Colleague;
import org.notorturetj.support.Staff;
import org.notorturetj.support.TestDatabase;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schemas say what submission accepts: what is made from them is accepted, and what is spoilt
 * so that they refuse it is refused. The policy is left out: what it holds for apps is judged by
 * rules of its own, and no form of an editor writes it.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentSchemasTest {
    private static final int INSTANCES = 8;

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    @Inject Staff staff;

    private Colleague editor;
    private final Map<String, String> known = new TreeMap<>();

    @BeforeEach
    void arrive() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
    }

    @AfterEach
    void tidy_up() {
        staff.clearDelays();
    }

    static Stream<String> types() {
        return Stream.of(
                "alert",
                "article",
                "case",
                "case-update",
                "contact",
                "guide",
                "home",
                "hotline",
                "page",
                "region",
                "section",
                "topic");
    }

    @Tag("proof")
    @Tag("long")
    @ParameterizedTest
    @MethodSource("types")
    void what_the_schema_allows_is_accepted(String type) {
        for (long seed = 0; seed < INSTANCES; seed++) {
            Content made = instance(type, seed);
            assertThat(faults(schema(type, "facts"), made.facts())).as(type).isEmpty();
            assertThat(faults(schema(type, "text"), made.text())).as(type).isEmpty();
            Response refused = submitted(document(type), made);
            assertThat(refused == null ? "" : refused.asString() + made).as(type).isEmpty();
        }
    }

    @Tag("proof")
    @Tag("long")
    @ParameterizedTest
    @MethodSource("types")
    void what_the_schema_refuses_is_refused(String type) {
        List<String> accepted = new ArrayList<>();
        for (long seed = 0; seed < 3; seed++) {
            Content good = instance(type, seed);
            for (ObjectNode facts : spoilt(schema(type, "facts"), good.facts())) {
                if (submitted(document(type), new Content(facts, good.text())) == null) {
                    accepted.add("facts " + facts);
                }
            }
            for (ObjectNode text : spoilt(schema(type, "text"), good.text())) {
                if (submitted(document(type), new Content(good.facts(), text)) == null) {
                    accepted.add("text " + text);
                }
            }
        }
        assertThat(accepted).as(type).isEmpty();
    }

    @Test
    void there_is_a_schema_of_every_type() {
        assertThat(editor.get("/types").jsonPath().<String>getList("items.type"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(types(), Stream.of("policy")).toList());
    }

    @Test
    void a_form_can_tell_markdown_from_a_line() {
        JsonNode text = schema("article", "text").path("properties");
        assertThat(text.at("/body/contentMediaType").asText()).isEqualTo("text/markdown");
        assertThat(text.at("/title/contentMediaType").asText()).isEqualTo("text/plain");
        assertThat(text.at("/title/maxLength").asInt()).isEqualTo(200);
        assertThat(schema("article", "facts").at("/properties/kind/enum").toString())
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
        types().flatMap(type -> Stream.of(schema(type, "facts"), schema(type, "text")))
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
                        "kinds", "levels", "audience", "caseStatuses", "contactKinds", "channels");
    }

    private static String words(JsonNode choices) {
        List<String> words = new ArrayList<>();
        choices.forEach(choice -> words.add(choice.asText()));
        return words.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinds", "levels", "audience", "sections", "topics", "regions"})
    void a_vocabulary_has_names_in_three_languages(String vocabulary) {
        List<Map<String, String>> words =
                editor.get("/vocabularies")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList(
                                "items.find { it.vocabulary == '%s' }.words".formatted(vocabulary));
        assertThat(words).isNotEmpty();
        assertThat(words.get(0).keySet()).contains("key", "tg", "ru", "en");
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
                        "sections",
                        "topics",
                        "regions");
    }

    private Content instance(String type, long seed) {
        var instances = new SchemaInstances(seed, this::reference);
        ObjectNode facts = instances.object(schema(type, "facts"));
        return new Content(facts, instances.object(schema(type, "text")));
    }

    private record Content(ObjectNode facts, ObjectNode text) {}

    private JsonNode schema(String type, String part) {
        String found =
                known.computeIfAbsent(
                        "types", any -> editor.get("/types").then().extract().asString());
        for (JsonNode item : CanonicalJson.tree(found).path("items")) {
            if (type.equals(item.path("type").asText())) {
                return item.path(part);
            }
        }
        throw new AssertionError(type);
    }

    private static String faults(JsonNode schema, JsonNode content) {
        return SCHEMAS
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(content.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .reduce("", (a, b) -> a + b + "\n");
    }

    private String document(String type) {
        return editor.creates(type, "key-" + RandomId.ofDocument());
    }

    /** Saves and submits; the refusal, or null when all was accepted. */
    private @Nullable Response submitted(String id, Content content) {
        String facts = Colleague.facts(id);
        String text = Colleague.text(id, "ru");
        return Stream.<Supplier<Response>>of(
                        () -> editor.saves(facts, members(content.facts())),
                        () -> editor.saves(text, members(content.text())),
                        () -> editor.performs(facts, "/submission"),
                        () -> editor.performs(text, "/submission"))
                .map(Supplier::get)
                .filter(answer -> answer.statusCode() != 200)
                .peek(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> members(ObjectNode content) {
        return CanonicalJson.mapper().convertValue(content, new TypeReference<>() {});
    }

    /** Contents with one thing wrong, each of which the schema refuses. */
    private List<ObjectNode> spoilt(JsonNode schema, ObjectNode good) {
        List<ObjectNode> spoilt = new ArrayList<>();
        schema.path("required").forEach(it -> spoilt.add(good.deepCopy().without(it.asText())));
        spoilt.add(good.deepCopy().put("unknown", "member"));
        for (var member : schema.path("properties").properties()) {
            for (JsonNode value : wrong(member.getValue())) {
                spoilt.add(good.deepCopy().set(member.getKey(), value));
            }
        }
        spoilt.forEach(it -> assertThat(faults(schema, it)).as(it.toString()).isNotEmpty());
        return spoilt;
    }

    private static List<JsonNode> wrong(JsonNode member) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        List<JsonNode> wrong = new ArrayList<>();
        JsonNode type = member.path("type");
        String kind = type.isArray() ? type.get(0).asText() : type.asText();
        if (kind.equals("string")) {
            wrong.add(json.objectNode());
            wrong.add(json.numberNode(5));
            wrong.add(json.booleanNode(true));
            // a blank moment is read as none
            wrong.add(json.textNode(member.has("format") ? "no day" : " "));
            if (member.has("enum") || member.has("x-refersTo")) {
                wrong.add(json.textNode("no such word"));
            }
            if (member.has("maxLength")) {
                wrong.add(json.textNode("w".repeat(member.path("maxLength").asInt() + 1)));
            }
            if (member.path("pattern").asText().startsWith("^[^")) {
                wrong.add(json.textNode("two\nlines"));
            }
        } else {
            wrong.add(json.textNode("not of this type"));
            if (member.has("minItems")) {
                wrong.add(json.arrayNode());
            }
        }
        return wrong;
    }

    /** A document that is there. */
    private @Nullable String reference(JsonNode to) {
        String type = to.path("type").asText();
        return switch (type) {
            case "section" -> "activities";
            case "topic" -> null;
            case "region" -> "TJ-DU";
            case "case" -> known.computeIfAbsent("case", any -> aCase());
            default ->
                    known.computeIfAbsent(
                            type,
                            any ->
                                    editor.get("/documents?state=published&limit=1&type=" + type)
                                            .path("items[0].id"));
        };
    }

    private String aCase() {
        String code = RandomId.of(6);
        String id = editor.creates("case");
        editor.savesFacts(
                        id,
                        Map.of(
                                "code",
                                code,
                                "status",
                                "open",
                                "began",
                                Map.of("date", "2026-05", "precision", "month")))
                .then()
                .statusCode(200);
        editor.savesText(
                        id,
                        "ru",
                        Map.of(
                                "initials",
                                "Н. Н.",
                                "title",
                                "Дело",
                                "summary",
                                "Кратко.",
                                "body",
                                "Текст."))
                .then()
                .statusCode(200);
        return code;
    }
}
