package org.notorturetj.contract;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.contract.ContractReader.names;

/** House rules for parameters. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiParametersTest {
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]+)}");

    @ParameterizedTest
    @EnumSource
    void every_parameter_has_a_description_an_example_and_limits(Contract document) {
        var contract = new ContractReader(document);
        assertThat(contract.operations().stream().flatMap(contract::parameters))
                .allSatisfy(
                        parameter -> {
                            JsonNode schema = parameter.path("schema");
                            String example = schema.path("examples").path(0).asText();
                            assertThat(parameter.path("description").asText())
                                    .as(
                                            "states the example, since documentation shows none of a schema")
                                    .matches(
                                            ".+"
                                                    + (example.isEmpty()
                                                            ? ""
                                                            : "\\. Example: `\\Q"
                                                                    + example
                                                                    + "\\E`\\."));
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
                                                                            OpenApiParametersTest
                                                                                    ::isLimit));
                            JsonNode pattern = schema.path("pattern");
                            assertThat(pattern.isMissingNode() || isAnchored(pattern.asText()))
                                    .isTrue();
                        });
    }

    @ParameterizedTest
    @EnumSource
    void path_parameters_match_the_declared_ones(Contract document) {
        var contract = new ContractReader(document);
        assertThat(contract.operations())
                .allSatisfy(
                        operation -> {
                            List<String> inPath =
                                    IN_BRACES
                                            .matcher(operation.path())
                                            .results()
                                            .map(match -> match.group(1))
                                            .toList();
                            List<JsonNode> declared =
                                    contract.parameters(operation)
                                            .filter(p -> p.path("in").asText().equals("path"))
                                            .toList();
                            assertThat(declared)
                                    .extracting(parameter -> parameter.path("name").asText())
                                    .containsExactlyInAnyOrderElementsOf(inPath);
                            assertThat(declared)
                                    .allMatch(parameter -> parameter.path("required").asBoolean());
                        });
    }

    /** Documents may be looked for by their words: whoever may use the list reads them all. */
    @Test
    void the_desk_has_no_free_text_search_but_for_documents() {
        var contract = new ContractReader(Contract.DESK);
        assertThat(contract.operations().stream().flatMap(contract::parameters))
                .filteredOn(parameter -> parameter.path("in").asText().equals("query"))
                .filteredOn(
                        parameter ->
                                !List.of("cursor", "title", "q")
                                        .contains(parameter.path("name").asText()))
                .as("a search in unpublished content would reveal it by counting results")
                .allSatisfy(
                        parameter -> {
                            JsonNode schema = parameter.path("schema");
                            assertThat(
                                            !schema.path("type").asText().equals("string")
                                                    || schema.has("enum")
                                                    || schema.has("format")
                                                    || schema.has("pattern"))
                                    .as(parameter.path("name").asText())
                                    .isTrue();
                        });
    }

    private static boolean isLimit(String name) {
        return List.of("enum", "format", "maximum", "maxLength", "pattern").contains(name);
    }

    private static boolean isAnchored(String pattern) {
        return pattern.startsWith("^") && pattern.endsWith("$");
    }
}
