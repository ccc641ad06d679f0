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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.desk.type.ServedSchemas.faults;

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

    @Inject Staff staff;
    @Inject MediaDocuments media;

    private Colleague editor;
    private ServedSchemas schemas;
    private final Map<String, String> known = new TreeMap<>();

    @BeforeEach
    void arrive() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        schemas = new ServedSchemas(editor);
    }

    @AfterEach
    void tidy_up() {
        staff.clearDelays();
    }

    @Tag("proof")
    @ParameterizedTest
    @MethodSource("org.notorturetj.desk.type.ServedSchemas#types")
    void what_the_schema_allows_is_accepted(String type) {
        for (long seed = 0; seed < INSTANCES; seed++) {
            Content made = instance(type, seed);
            assertThat(faults(schemas.of(type, "facts"), made.facts())).as(type).isEmpty();
            assertThat(faults(schemas.of(type, "text"), made.text())).as(type).isEmpty();
            Response refused = submitted(document(type), made);
            assertThat(refused == null ? "" : refused.asString() + made).as(type).isEmpty();
        }
    }

    @Tag("proof")
    @ParameterizedTest
    @MethodSource("org.notorturetj.desk.type.ServedSchemas#types")
    void what_the_schema_refuses_is_refused(String type) {
        List<String> accepted = new ArrayList<>();
        for (long seed = 0; seed < 3; seed++) {
            Content good = instance(type, seed);
            for (ObjectNode facts : SpoiltContents.of(schemas.of(type, "facts"), good.facts())) {
                if (submitted(document(type), new Content(facts, good.text())) == null) {
                    accepted.add("facts " + facts);
                }
            }
            for (ObjectNode text : SpoiltContents.of(schemas.of(type, "text"), good.text())) {
                if (submitted(document(type), new Content(good.facts(), text)) == null) {
                    accepted.add("text " + text);
                }
            }
        }
        assertThat(accepted).as(type).isEmpty();
    }

    private Content instance(String type, long seed) {
        var instances = new SchemaInstances(seed, this::reference);
        ObjectNode facts = instances.object(schemas.of(type, "facts"));
        return new Content(facts, instances.object(schemas.of(type, "text")));
    }

    private record Content(ObjectNode facts, ObjectNode text) {}

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

    /** A document that is there. */
    private @Nullable String reference(JsonNode to) {
        String type = to.path("type").asText();
        return switch (type) {
            case "section" -> "activities";
            case "topic" -> null;
            case "region" -> "TJ-DU";
            case "file" -> media.picture();
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
