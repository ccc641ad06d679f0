package org.notorturetj.contract;

import java.util.Iterator;

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
        assertThat(breaks(ContractFile.read(ContractFile.CURRENT))).isFalse();
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
        String before = ContractFile.text(ContractFile.BASELINE);
        return OpenApiCompare.fromContents(before, ContractFile.write(document)).isIncompatible();
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
