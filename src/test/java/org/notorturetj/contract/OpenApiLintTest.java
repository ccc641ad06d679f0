package org.notorturetj.contract;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.contract.ContractReader.names;
import static org.notorturetj.contract.ContractReader.texts;

/** The house rules for the contract's operations, those that no foreign linter knows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiLintTest {
    private final ContractReader contract = new ContractReader();

    @Test
    void every_operation_has_exactly_one_declared_tag() {
        List<String> declared = texts(contract.document().path("tags"), "name");

        assertThat(declared).doesNotHaveDuplicates();
        assertThat(contract.operations())
                .allSatisfy(
                        operation -> {
                            assertThat(operation.node().path("tags")).hasSize(1);
                            assertThat(declared)
                                    .contains(operation.node().path("tags").path(0).asText());
                        });
        assertThat(contract.document().path("tags"))
                .allSatisfy(tag -> assertThat(tag.path("description").asText()).isNotBlank());
    }

    @Test
    void every_operation_has_a_name_of_its_own_that_says_what_it_does() {
        List<String> names =
                contract.operations().stream()
                        .map(o -> o.node().path("operationId").asText())
                        .toList();

        assertThat(names)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("(list|get|resolve)[A-Z][A-Za-z]+"));
        assertThat(contract.operations())
                .allSatisfy(
                        operation -> {
                            assertThat(operation.node().path("summary").asText()).isNotBlank();
                            assertThat(operation.node().path("description").asText()).isNotBlank();
                        });
    }

    @Test
    void every_operation_says_what_can_go_wrong() {
        assertThat(contract.operations())
                .allSatisfy(
                        operation -> {
                            JsonNode responses = operation.node().path("responses");
                            assertThat(names(responses))
                                    .contains("200", "304", "400", "404", "405", "406", "412")
                                    .contains("413", "500", "503");
                            if (operation.isDocument()) {
                                assertThat(names(responses)).contains("410");
                            }
                        });
    }

    @Test
    void every_failure_is_a_problem() {
        assertThat(contract.operations())
                .allSatisfy(
                        operation -> {
                            for (String status : names(operation.node().path("responses"))) {
                                JsonNode response =
                                        contract.resolve(
                                                operation.node().path("responses").path(status));
                                assertThat(response.path("description").asText()).isNotBlank();
                                if (Integer.parseInt(status) >= 400) {
                                    assertThat(names(response.path("content")))
                                            .containsExactly("application/problem+json");
                                }
                            }
                        });
    }

    @Test
    void a_collection_is_an_object_with_items() {
        List<ContractReader.Operation> collections =
                contract.operations().stream()
                        .filter(o -> o.node().path("operationId").asText().startsWith("list"))
                        .toList();

        assertThat(collections)
                .isNotEmpty()
                .allSatisfy(
                        operation -> {
                            JsonNode schema = contract.resolve(operation.answer());
                            assertThat(schema.path("type").asText()).isEqualTo("object");
                            assertThat(texts(schema.path("required"), ""))
                                    .contains("items", "next");
                            JsonNode items = schema.at("/properties/items");
                            assertThat(items.path("type").asText()).isEqualTo("array");
                            assertThat(items.path("items").path("$ref").asText())
                                    .startsWith("#/components/schemas/Listed");
                        });
    }
}
