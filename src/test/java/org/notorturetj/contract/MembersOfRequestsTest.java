package org.notorturetj.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.contract.CheckedMembers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every string that a request to the desk can carry is either checked for protected names, or known
 * not to be, with a reason, or has a form into which no name fits.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MembersOfRequestsTest {
    private static final List<String> NAMES =
            List.of("Фируз Каримов", "firuz-karimov", "firuz.karimov@example.org");

    private static final Set<String> FORMATS = Set.of("date", "date-time", "password", "binary");
    private static final List<String> METHODS = List.of("post", "put", "delete", "patch");

    private final JsonNode contract = contract();

    @Test
    void every_member_that_can_hold_a_name_stands_in_the_table_of_what_is_checked() {
        Set<String> members = new TreeSet<>();
        contract.path("paths")
                .forEach(
                        path ->
                                METHODS.forEach(
                                        method -> addMembers(path.path(method), members::add)));

        assertThat(members)
                .hasSizeGreaterThan(40)
                .containsExactlyInAnyOrderElementsOf(CheckedMembers.all().keySet());
    }

    private void addMembers(JsonNode operation, Consumer<String> members) {
        String id = operation.path("operationId").asText();
        operation
                .path("requestBody")
                .path("content")
                .forEach(
                        body ->
                                walk(
                                        body.path("schema"),
                                        "",
                                        Set.of(),
                                        member -> members.accept(id + " " + member)));
    }

    private void walk(JsonNode schema, String at, Set<String> within, Consumer<String> members) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText().replaceAll(".*/", "");
            if (!within.contains(name)) {
                Set<String> deeper = new TreeSet<>(within);
                deeper.add(name);
                walk(contract.path("components").path("schemas").path(name), at, deeper, members);
            }
            return;
        }
        List.of("allOf", "oneOf", "anyOf")
                .forEach(of -> schema.path(of).forEach(one -> walk(one, at, within, members)));
        boolean anything = !schema.has("type") && !schema.has("properties") && !isComposed(schema);
        if (anything || (isA(schema, "string") && mayHoldName(schema))) {
            members.accept(at);
        }
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            walk(member.getValue(), at + "/" + member.getKey(), within, members);
        }
        if (schema.has("items")) {
            walk(schema.path("items"), at, within, members);
        }
        JsonNode others = schema.path("additionalProperties");
        boolean free = isA(schema, "object") && !schema.has("properties");
        if (others.isObject()) {
            walk(others, at, within, members);
        } else if (free) {
            members.accept(at);
        }
    }

    private static boolean isComposed(JsonNode schema) {
        return schema.has("allOf") || schema.has("oneOf") || schema.has("anyOf");
    }

    private static boolean isA(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        if (types.isTextual()) {
            return types.asText().equals(type);
        }
        for (JsonNode one : types) {
            if (one.asText().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHoldName(JsonNode schema) {
        if (schema.has("enum") || FORMATS.contains(schema.path("format").asText())) {
            return false;
        }
        Pattern pattern = Pattern.compile(schema.path("pattern").asText(""));
        return NAMES.stream().anyMatch(name -> pattern.matcher(name).find());
    }

    private static JsonNode contract() {
        try {
            return new YAMLMapper().readTree(Path.of("../api/desk.openapi.yaml").toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
