package org.notorturetj.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The house rules for the contract's document, those that no foreign linter knows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiLintTest {
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]+)}");

    private final JsonNode document = ContractFile.read(ContractFile.CURRENT);

    @Test
    void every_operation_has_exactly_one_declared_tag() {
        List<String> declared = texts(document.path("tags"), "name");

        assertThat(declared).doesNotHaveDuplicates();
        assertThat(operations())
                .allSatisfy(
                        operation -> {
                            assertThat(operation.node().path("tags")).hasSize(1);
                            assertThat(declared)
                                    .contains(operation.node().path("tags").path(0).asText());
                        });
        assertThat(document.path("tags"))
                .allSatisfy(tag -> assertThat(tag.path("description").asText()).isNotBlank());
    }

    @Test
    void every_operation_has_a_name_of_its_own_that_says_what_it_does() {
        List<String> names =
                operations().stream().map(o -> o.node().path("operationId").asText()).toList();

        assertThat(names)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("(list|get|resolve)[A-Z][A-Za-z]+"));
        assertThat(operations())
                .allSatisfy(
                        operation -> {
                            assertThat(operation.node().path("summary").asText()).isNotBlank();
                            assertThat(operation.node().path("description").asText()).isNotBlank();
                        });
    }

    @Test
    void every_operation_says_what_can_go_wrong() {
        assertThat(operations())
                .allSatisfy(
                        operation -> {
                            JsonNode responses = operation.node().path("responses");
                            assertThat(names(responses))
                                    .contains("200", "304", "400", "404", "405", "406", "412")
                                    .contains("500", "503");
                            if (operation.isDocument()) {
                                assertThat(names(responses)).contains("410");
                            }
                        });
    }

    @Test
    void every_failure_is_a_problem() {
        assertThat(operations())
                .allSatisfy(
                        operation -> {
                            for (String status : names(operation.node().path("responses"))) {
                                JsonNode response =
                                        resolve(operation.node().path("responses").path(status));
                                assertThat(response.path("description").asText()).isNotBlank();
                                if (Integer.parseInt(status) >= 400) {
                                    assertThat(names(response.path("content")))
                                            .containsExactly("application/problem+json");
                                }
                            }
                        });
    }

    @Test
    void every_member_has_a_type_a_description_and_an_example() {
        for (String name : names(document.at("/components/schemas"))) {
            JsonNode schema = document.at("/components/schemas").path(name);
            assertThat(schema.path("description").asText()).as(name).isNotBlank();
            JsonNode members = schema.path("properties");
            for (String member : names(members)) {
                JsonNode property = members.path(member);
                String place = name + "." + member;
                assertThat(names(property)).as(place).containsAnyOf("type", "$ref", "anyOf");
                assertThat(property.path("description").asText()).as(place).isNotBlank();
                assertThat(property.path("examples")).as(place).isNotEmpty();
            }
        }
    }

    @Test
    void what_is_required_exists() {
        for (JsonNode schema : document.at("/components/schemas")) {
            List<String> required = texts(schema.path("required"), "");
            assertThat(names(schema.path("properties"))).containsAll(required);
        }
    }

    @Test
    void every_parameter_has_a_description_an_example_and_limits() {
        assertThat(operations().stream().flatMap(this::parameters))
                .isNotEmpty()
                .allSatisfy(
                        parameter -> {
                            assertThat(parameter.path("description").asText()).isNotBlank();
                            JsonNode schema = parameter.path("schema");
                            assertThat(schema.path("examples").size())
                                    .as("an example, filled in only where it is required")
                                    .isEqualTo(parameter.path("required").asBoolean() ? 0 : 1);
                            assertThat(parameter.has("example"))
                                    .isEqualTo(parameter.path("required").asBoolean());
                            assertThat(names(schema))
                                    .contains("type")
                                    .matches(
                                            names ->
                                                    schema.path("type").asText().equals("boolean")
                                                            || names.stream()
                                                                    .anyMatch(
                                                                            OpenApiLintTest
                                                                                    ::isLimit));
                            JsonNode pattern = schema.path("pattern");
                            assertThat(pattern.isMissingNode() || isAnchored(pattern.asText()))
                                    .isTrue();
                        });
    }

    @Test
    void parameters_in_paths_are_declared_and_the_declared_ones_are_in_the_path() {
        assertThat(operations())
                .allSatisfy(
                        operation -> {
                            List<String> inPath =
                                    IN_BRACES
                                            .matcher(operation.path())
                                            .results()
                                            .map(match -> match.group(1))
                                            .toList();
                            List<JsonNode> declared =
                                    parameters(operation)
                                            .filter(p -> p.path("in").asText().equals("path"))
                                            .toList();
                            assertThat(declared)
                                    .extracting(parameter -> parameter.path("name").asText())
                                    .containsExactlyInAnyOrderElementsOf(inPath);
                            assertThat(declared)
                                    .allMatch(parameter -> parameter.path("required").asBoolean());
                        });
    }

    @Test
    void a_collection_is_an_object_with_items() {
        List<Operation> collections =
                operations().stream()
                        .filter(o -> o.node().path("operationId").asText().startsWith("list"))
                        .toList();

        assertThat(collections)
                .isNotEmpty()
                .allSatisfy(
                        operation -> {
                            JsonNode schema = resolve(operation.answer());
                            assertThat(schema.path("type").asText()).isEqualTo("object");
                            assertThat(texts(schema.path("required"), ""))
                                    .contains("items", "next");
                            JsonNode items = schema.at("/properties/items");
                            assertThat(items.path("type").asText()).isEqualTo("array");
                            assertThat(items.path("items").path("$ref").asText())
                                    .startsWith("#/components/schemas/Listed");
                        });
    }

    @Test
    void no_object_is_without_a_name() {
        for (JsonNode schema : document.at("/components/schemas")) {
            schema.path("properties").forEach(OpenApiLintTest::hasNoInlineObject);
        }
        assertThat(operations())
                .filteredOn(operation -> operation.path().startsWith("/v1"))
                .allMatch(operation -> operation.answer().has("$ref"));
    }

    @Test
    void every_reference_leads_somewhere_and_everything_named_is_used() {
        TreeSet<String> used = new TreeSet<>(document.findValuesAsText("$ref"));
        TreeSet<String> named = new TreeSet<>();
        for (String kind : names(document.path("components"))) {
            for (String name : names(document.path("components").path(kind))) {
                named.add("#/components/" + kind + "/" + name);
            }
        }

        assertThat(used).isEqualTo(named);
    }

    private static void hasNoInlineObject(JsonNode schema) {
        assertThat(schema.has("properties")).isFalse();
        schema.findValues("items").forEach(items -> assertThat(items.has("properties")).isFalse());
    }

    private static boolean isLimit(String name) {
        return List.of("enum", "format", "maximum", "maxLength", "pattern").contains(name);
    }

    private static boolean isAnchored(String pattern) {
        return pattern.startsWith("^") && pattern.endsWith("$");
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (String path : names(document.path("paths"))) {
            JsonNode item = document.path("paths").path(path);
            assertThat(names(item)).as(path).containsExactly("get");
            operations.add(new Operation(path, item.path("get")));
        }
        assertThat(operations).isNotEmpty();
        return operations;
    }

    private Stream<JsonNode> parameters(Operation operation) {
        return stream(operation.node().path("parameters")).map(this::resolve);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array, String member) {
        return stream(array)
                .map(value -> member.isEmpty() ? value.asText() : value.path(member).asText())
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** An operation under its path; all operations of the public contract are reads. */
    private record Operation(String path, JsonNode node) {
        boolean isDocument() {
            return path.startsWith("/v1") && (path.endsWith("{slug}") || path.endsWith("{code}"));
        }

        JsonNode answer() {
            return node.at("/responses/200/content/application~1json/schema");
        }
    }
}
