package org.notorturetj.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.contract.ContractReader.Operation;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.contract.ContractReader.names;
import static org.notorturetj.contract.ContractReader.texts;

/** House rules for operations that general linters do not cover. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiLintTest {
    @Test
    void only_devices_subscribers_and_who_asks_write_in_public_and_the_desk_has_its_own_document() {
        assertThat(new ContractReader(Contract.PUBLIC).operations())
                .filteredOn(Operation::isWrite)
                .extracting(operation -> operation.method() + " " + operation.path())
                .containsExactlyInAnyOrder(
                        "put /v1/device",
                        "delete /v1/device",
                        "put /v1/device/confirmation",
                        "post /v1/verify",
                        "post /feeds/hub",
                        // a question whose words stand in no address: it changes nothing
                        "post /v1/{lang}/search",
                        "post /read/{lang}/search.html");
        assertThat(new ContractReader(Contract.PUBLIC).operations())
                .noneMatch(operation -> operation.path().startsWith("/desk"));
        assertThat(new ContractReader(Contract.DESK).operations())
                .allMatch(operation -> operation.path().startsWith("/desk/v1/"));
    }

    @ParameterizedTest
    @EnumSource
    void every_operation_has_exactly_one_declared_tag(Contract document) {
        var contract = new ContractReader(document);
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

    @ParameterizedTest
    @EnumSource
    void every_operation_has_a_unique_descriptive_name(Contract document) {
        var contract = new ContractReader(document);

        assertThat(contract.operations())
                .extracting(operation -> operation.node().path("operationId").asText())
                .doesNotHaveDuplicates();
        assertThat(contract.operations())
                .allSatisfy(
                        operation -> {
                            assertThat(operation.node().path("operationId").asText())
                                    .matches("[a-z]+[A-Z][A-Za-z]+")
                                    .matches(
                                            name ->
                                                    name.matches("(list|get|resolve|compare).*")
                                                            != operation.isWrite());
                            assertThat(operation.node().path("summary").asText()).isNotBlank();
                            assertThat(operation.node().path("description").asText()).isNotBlank();
                        });
    }

    @Test
    void every_public_operation_documents_its_problems() {
        assertThat(new ContractReader(Contract.PUBLIC).operations())
                .filteredOn(
                        operation -> operation.path().endsWith("/search") && operation.hasBody())
                .singleElement()
                .satisfies(
                        question ->
                                assertThat(question.statuses())
                                        .contains("200", "308", "400", "404", "405", "406", "413")
                                        .contains("415", "422", "500", "503"));
        assertThat(new ContractReader(Contract.PUBLIC).operations())
                .filteredOn(operation -> operation.isWrite() || isUnkept(operation))
                .filteredOn(operation -> !operation.path().matches(".*/search([.]html)?"))
                .allSatisfy(
                        operation -> {
                            assertThat(operation.statuses())
                                    .contains("400", "404", "405", "406", "413")
                                    .contains("429", "500", "503");
                            if (operation.hasBody()) {
                                assertThat(operation.statuses()).contains("415", "422");
                            }
                            if (!isUnkept(operation)) {
                                assertThat(operation.statuses()).contains("401");
                                assertThat(operation.node().at("/security/0").has("device"))
                                        .isTrue();
                            }
                        });
        assertThat(new ContractReader(Contract.PUBLIC).operations())
                .filteredOn(operation -> !operation.isWrite() && !isUnkept(operation))
                .allSatisfy(
                        operation -> {
                            assertThat(operation.statuses())
                                    .contains("200", "304", "400", "404", "405", "406", "412")
                                    .contains("413", "500", "503");
                            if (operation.isDocument()) {
                                assertThat(operation.statuses()).contains("410");
                            }
                        });
    }

    /** Asked by strangers who have no handle, and answered for one request only. */
    private static boolean isUnkept(Operation operation) {
        return List.of("/v1/verify", "/feeds/hub").contains(operation.path());
    }

    @Test
    void every_operation_of_the_desk_documents_its_problems() {
        assertThat(new ContractReader(Contract.DESK).operations())
                .allSatisfy(
                        operation -> {
                            List<String> expected =
                                    new ArrayList<>(
                                            List.of("400", "404", "405", "406", "413", "429"));
                            expected.addAll(operation.isOpen() ? List.of() : List.of("401", "403"));
                            expected.addAll(operation.isWrite() ? List.of("409") : List.of());
                            expected.addAll(
                                    operation.hasBody() ? List.of("415", "422") : List.of());
                            assertThat(operation.statuses())
                                    .contains("500", "503")
                                    .containsAll(expected)
                                    .anyMatch(status -> status.startsWith("2"));
                        });
    }

    @Test
    void no_response_of_the_desk_may_be_cached() {
        var contract = new ContractReader(Contract.DESK);
        assertThat(contract.document().at("/components/headers/Cache-Control").toString())
                .contains("no-store");
        assertThat(contract.operations())
                .allSatisfy(
                        operation -> {
                            for (JsonNode response : operation.node().path("responses")) {
                                assertThat(names(contract.resolve(response).path("headers")))
                                        .contains("Cache-Control");
                            }
                        });
    }

    /** People open its addresses in a browser. */
    private static boolean isShown(Operation operation) {
        return operation.path().startsWith("/read/{lang}/{")
                || operation.path().equals("/desk/v1/previews/{token}");
    }

    @ParameterizedTest
    @EnumSource
    void every_failure_is_a_problem(Contract document) {
        var contract = new ContractReader(document);
        assertThat(contract.operations())
                .allSatisfy(
                        operation -> {
                            for (String status : operation.statuses()) {
                                JsonNode response =
                                        contract.resolve(
                                                operation.node().path("responses").path(status));
                                assertThat(response.path("description").asText()).isNotBlank();
                                // a part that there is not has no body, as at a web server
                                if (Integer.parseInt(status) >= 400 && !status.equals("416")) {
                                    // what is no page is said in one, where there is a language
                                    assertThat(names(response.path("content")))
                                            .contains("application/problem+json")
                                            .isSubsetOf(
                                                    isShown(operation)
                                                            ? Set.of(
                                                                    "application/problem+json",
                                                                    "text/html")
                                                            : Set.of("application/problem+json"));
                                }
                            }
                        });
    }

    @ParameterizedTest
    @EnumSource
    void a_collection_is_an_object_with_items(Contract document) {
        var contract = new ContractReader(document);
        List<Operation> collections =
                contract.operations().stream()
                        .filter(o -> o.node().path("operationId").asText().startsWith("list"))
                        .toList();

        assertThat(collections)
                .allSatisfy(
                        operation -> {
                            JsonNode schema = contract.resolve(operation.response());
                            assertThat(schema.path("type").asText()).isEqualTo("object");
                            assertThat(texts(schema.path("required"), ""))
                                    .contains("items", "next");
                            JsonNode items = schema.at("/properties/items");
                            assertThat(items.path("type").asText()).isEqualTo("array");
                            assertThat(items.path("items").path("$ref").asText())
                                    .startsWith(
                                            "#/components/schemas/"
                                                    + (document == Contract.PUBLIC
                                                            ? "Listed"
                                                            : ""));
                        });
        assertThat(collections).isNotEmpty();
    }
}
