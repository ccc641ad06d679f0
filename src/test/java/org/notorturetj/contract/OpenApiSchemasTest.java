package org.notorturetj.contract;

import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.contract.ContractReader.names;
import static org.notorturetj.contract.ContractReader.texts;

/** House rules for schemas. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiSchemasTest {
    @ParameterizedTest
    @EnumSource
    void every_member_has_a_type_a_description_and_an_example(Contract document) {
        var contract = new ContractReader(document);
        for (String name : names(contract.document().at("/components/schemas"))) {
            JsonNode schema = contract.document().at("/components/schemas").path(name);
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

    @ParameterizedTest
    @EnumSource
    void required_members_exist(Contract document) {
        var contract = new ContractReader(document);
        for (JsonNode schema : contract.document().at("/components/schemas")) {
            List<String> required = texts(schema.path("required"), "");
            assertThat(names(schema.path("properties"))).containsAll(required);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_object_schema_has_a_name(Contract document) {
        var contract = new ContractReader(document);
        for (JsonNode schema : contract.document().at("/components/schemas")) {
            schema.path("properties").forEach(OpenApiSchemasTest::hasNoInlineObject);
        }
        assertThat(contract.operations())
                .filteredOn(operation -> operation.path().matches("(/desk)?/v1(?!/sync).*"))
                .filteredOn(operation -> !operation.response().isMissingNode())
                .allMatch(operation -> operation.response().has("$ref"));
    }

    @ParameterizedTest
    @EnumSource
    void every_reference_resolves_and_every_component_is_used(Contract document) {
        var contract = new ContractReader(document);
        TreeSet<String> used = new TreeSet<>(contract.document().findValuesAsText("$ref"));
        TreeSet<String> named = new TreeSet<>();
        for (String kind : names(contract.document().path("components"))) {
            for (String name : names(contract.document().path("components").path(kind))) {
                named.add("#/components/" + kind + "/" + name);
            }
        }
        // referenced by bare names
        named.removeIf(name -> name.startsWith("#/components/securitySchemes/"));

        assertThat(used).isEqualTo(named);
    }

    /** In {@code ^a|b$} each end belongs to one of the two only. */
    @ParameterizedTest
    @EnumSource
    void every_pattern_is_anchored_as_a_whole(Contract document) {
        var contract = new ContractReader(document);
        assertThat(contract.document().findValuesAsText("pattern"))
                .isNotEmpty()
                .allSatisfy(
                        pattern -> {
                            assertThat(pattern).startsWith("^").endsWith("$");
                            assertThat(withoutGroups(pattern)).doesNotContain("|");
                        });
    }

    private static String withoutGroups(String pattern) {
        String before = "";
        String after = pattern.replaceAll("\\\\.", "").replaceAll("\\[[^]]*]", "");
        while (!after.equals(before)) {
            before = after;
            after = before.replaceAll("\\([^()]*\\)", "");
        }
        return after;
    }

    private static void hasNoInlineObject(JsonNode schema) {
        assertThat(schema.has("properties")).isFalse();
        schema.findValues("items").forEach(items -> assertThat(items.has("properties")).isFalse());
    }
}
