package org.notorturetj.contract;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client of the last release relies on is still there. At a release the baseline is replaced
 * by a copy of {@code openapi.yaml} under the number of the release.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiBreakingChangeTest {
    @Test
    void a_client_of_the_last_release_is_not_broken() {
        JsonNode current = ContractFile.read(ContractFile.CURRENT);

        assertThat(missing(current)).isEmpty();
        assertThat(breaks(current)).isFalse();
    }

    @Test
    void a_removed_path_is_caught() {
        ObjectNode document = baseline();
        object(document, "/paths").remove("/v1/{lang}/hotlines");

        assertThat(breaks(document)).isTrue();
    }

    @Test
    void a_removed_member_is_caught() {
        ObjectNode document = baseline();
        remove(document, "/components/schemas/Channel", "number");

        assertThat(breaks(document)).isTrue();
    }

    @Test
    void a_removed_member_of_a_list_item_is_caught() {
        ObjectNode document = baseline();
        remove(document, "/components/schemas/ListedArticleSummary", "slug");

        assertThat(breaks(document)).isTrue();
    }

    @Test
    void a_changed_type_is_caught() {
        ObjectNode document = baseline();
        object(document, "/components/schemas/DetailedArticle/properties/characters")
                .put("type", "string");

        assertThat(breaks(document)).isTrue();
    }

    @Test
    void a_member_that_is_no_longer_always_there_is_caught() {
        ObjectNode document = baseline();
        forget(document.at("/components/schemas/Teaser/required"), "url");

        assertThat(breaks(document)).isTrue();
    }

    @Test
    void a_language_that_is_no_longer_accepted_is_caught() {
        ObjectNode document = baseline();
        forget(document.at("/components/parameters/Lang/schema/enum"), "tg");

        assertThat(breaks(document)).isTrue();
    }

    @Test
    void a_parameter_that_becomes_required_is_caught() {
        ObjectNode document = baseline();
        object(document, "/components/parameters/Limit").put("required", true);

        assertThat(breaks(document)).isTrue();
    }

    @Test
    void a_new_optional_member_breaks_nobody() {
        ObjectNode document = baseline();
        object(document, "/components/schemas/Channel/properties")
                .putObject("openingGreeting")
                .put("type", "string");

        assertThat(breaks(document)).isFalse();
    }

    private static boolean breaks(JsonNode document) {
        return !missing(document).isEmpty()
                || OpenApiCompare.fromContents(olderForm(baseline()), olderForm(document))
                        .isIncompatible();
    }

    /** Named members that are gone. The comparison minds only those that were always there. */
    private static List<String> missing(JsonNode document) {
        List<String> missing = new ArrayList<>();
        for (var schema : baseline().at("/components/schemas").properties()) {
            JsonNode now = document.at("/components/schemas").path(schema.getKey());
            for (var member : schema.getValue().path("properties").properties()) {
                if (!now.path("properties").has(member.getKey())) {
                    missing.add(schema.getKey() + "." + member.getKey());
                }
            }
        }
        return missing;
    }

    /**
     * The document as OpenAPI 3.0. The comparison reads 3.1 but looks into no list there and at no
     * type: it lets the removal of a member of a list item pass.
     */
    private static String olderForm(JsonNode document) {
        ObjectNode older = document.deepCopy();
        older.put("openapi", "3.0.3");
        toOlderForm(older);
        return ContractFile.write(older);
    }

    private static void toOlderForm(JsonNode node) {
        if (node instanceof ObjectNode schema) {
            if (schema.path("examples").isArray()) {
                schema.remove("examples");
            }
            if (schema.path("type").isArray()) {
                schema.set("type", schema.path("type").path(0));
                schema.put("nullable", true);
            }
            if (schema.path("anyOf").isArray()) {
                schema.set("allOf", schema.remove("anyOf").deepCopy());
                ((ArrayNode) schema.path("allOf")).remove(1);
                schema.put("nullable", true);
            }
        }
        node.forEach(OpenApiBreakingChangeTest::toOlderForm);
    }

    private static ObjectNode baseline() {
        return (ObjectNode) ContractFile.read(ContractFile.BASELINE);
    }

    private static void remove(JsonNode document, String schema, String member) {
        object(document, schema + "/properties").remove(member);
        forget(document.at(schema + "/required"), member);
    }

    private static ObjectNode object(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private static void forget(JsonNode values, String value) {
        for (Iterator<JsonNode> i = ((ArrayNode) values).elements(); i.hasNext(); ) {
            if (i.next().asText().equals(value)) {
                i.remove();
            }
        }
    }
}
