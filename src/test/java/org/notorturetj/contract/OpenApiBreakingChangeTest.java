package org.notorturetj.contract;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openapitools.openapidiff.core.OpenApiCompare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients of the last release keep working. At a release, replace the baselines by copies of {@code
 * openapi.yaml} and {@code api/desk.openapi.yaml} named after the release.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiBreakingChangeTest {
    @ParameterizedTest
    @EnumSource
    void a_client_of_the_last_release_is_not_broken(Contract contract) {
        assertThat(missing(contract.baseline(), contract.current())).isEmpty();
        assertThat(breaks(contract.baseline(), contract.current())).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_removed_operation_is_caught(Contract contract) {
        for (String path : ContractReader.names(contract.baseline().path("paths"))) {
            ObjectNode document = contract.baseline().deepCopy();
            object(document, "/paths").remove(path);

            assertThat(breaks(contract.baseline(), document)).as(path).isTrue();
        }
    }

    @Test
    void a_new_required_member_of_a_body_is_caught() {
        assertThat(breaks(withBody("{}"), withBody("{\"required\": [\"title\"]}"))).isTrue();
        assertThat(breaks(withBody("{}"), withBody("{}"))).isFalse();
    }

    @Test
    void a_new_optional_member_of_a_body_breaks_nobody() {
        String more =
                "{\"properties\": {\"title\": {\"type\": \"string\"}, \"note\": {\"type\": \"string\"}}}";

        assertThat(breaks(withBody("{}"), withBody(more))).isFalse();
        assertThat(breaks(withBody(more), withBody("{}"))).isTrue();
    }

    /** The desk's document with one more operation, which has a request body. */
    private static ObjectNode withBody(String different) {
        ObjectNode document = (ObjectNode) Contract.DESK.baseline();
        ObjectNode schema =
                (ObjectNode)
                        ContractFile.parse(
                                "{\"type\": \"object\", \"properties\": {\"title\": {\"type\": \"string\"}}}");
        schema.setAll((ObjectNode) ContractFile.parse(different));
        object(document, "/components/schemas").set("Draft", schema);
        object(document, "/paths")
                .putObject("/desk/v1/drafts")
                .set(
                        "post",
                        ContractFile.parse(
                                "{\"requestBody\": {\"content\": {\"application/json\": {\"schema\":"
                                        + " {\"$ref\": \"#/components/schemas/Draft\"}}}},"
                                        + " \"responses\": {\"204\": {\"description\": \"Kept\"}}}"));
        return document;
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
    void a_member_that_becomes_optional_is_caught() {
        ObjectNode document = baseline();
        removeValue(document.at("/components/schemas/Teaser/required"), "url");

        assertThat(breaks(document)).isTrue();
    }

    @Test
    void a_language_that_is_no_longer_accepted_is_caught() {
        ObjectNode document = baseline();
        removeValue(document.at("/components/parameters/Lang/schema/enum"), "tg");

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
        return breaks(baseline(), document);
    }

    private static boolean breaks(JsonNode before, JsonNode now) {
        JsonNode later = withoutNewForms(before, now);
        return !missing(before, now).isEmpty()
                || OpenApiCompare.fromContents(olderForm(before), olderForm(later))
                        .isIncompatible();
    }

    /**
     * What responses promise more than before, the form of a text, breaks no client; the comparison
     * library takes it for a demand. What requests may hold is left as it is.
     */
    private static JsonNode withoutNewForms(JsonNode before, JsonNode now) {
        JsonNode later = now.deepCopy();
        Set<String> sent = new TreeSet<>();
        now.path("paths").findValues("requestBody").forEach(body -> reach(now, body, sent));
        for (var schema : later.at("/components/schemas").properties()) {
            JsonNode former = before.at("/components/schemas").path(schema.getKey());
            for (var member : schema.getValue().path("properties").properties()) {
                boolean isNew = !former.path("properties").path(member.getKey()).has("pattern");
                if (isNew && !sent.contains(schema.getKey())) {
                    ((ObjectNode) member.getValue()).remove("pattern");
                }
            }
        }
        return later;
    }

    /** The names of the schemas that something refers to, through others too. */
    private static void reach(JsonNode document, JsonNode from, Set<String> reached) {
        for (JsonNode reference : from.findValues("$ref")) {
            String name = reference.asText().replaceFirst(".*/", "");
            if (reached.add(name)) {
                reach(document, document.at("/components/schemas").path(name), reached);
            }
        }
    }

    @Test
    void a_form_that_only_responses_have_breaks_nobody() {
        JsonNode document = baseline().deepCopy();
        object(document, "/components/schemas/OpenPeriod/properties/from").put("pattern", "^x$");
        assertThat(breaks(document)).isFalse();
        ObjectNode narrowed = withBody("{\"properties\": {\"title\": {\"type\": \"string\"}}}");
        ObjectNode former = narrowed.deepCopy();
        object(narrowed, "/components/schemas/Draft/properties/title").put("pattern", "^x$");
        assertThat(breaks(former, narrowed)).isTrue();
    }

    /** Members that are gone. The comparison library only checks required ones. */
    private static List<String> missing(JsonNode before, JsonNode document) {
        List<String> missing = new ArrayList<>();
        for (var schema : before.at("/components/schemas").properties()) {
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
     * The document as OpenAPI 3.0. The comparison library reads 3.1 but ignores types and list
     * items in it, and would miss a removed member of a list item.
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
        return (ObjectNode) Contract.PUBLIC.baseline();
    }

    private static void remove(JsonNode document, String schema, String member) {
        object(document, schema + "/properties").remove(member);
        removeValue(document.at(schema + "/required"), member);
    }

    private static ObjectNode object(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private static void removeValue(JsonNode values, String value) {
        for (Iterator<JsonNode> i = ((ArrayNode) values).elements(); i.hasNext(); ) {
            if (i.next().asText().equals(value)) {
                i.remove();
            }
        }
    }
}
