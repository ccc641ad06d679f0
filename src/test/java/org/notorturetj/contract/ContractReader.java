package org.notorturetj.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import static org.assertj.core.api.Assertions.assertThat;

/** Finds its way through the contract's document as it is committed. */
final class ContractReader {
    private final JsonNode document;

    ContractReader(Contract contract) {
        document = contract.current();
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (String path : names(document.path("paths"))) {
            JsonNode item = document.path("paths").path(path);
            for (String method : names(item)) {
                operations.add(new Operation(path, method, item.path(method)));
            }
        }
        assertThat(operations).isNotEmpty();
        return operations;
    }

    Stream<JsonNode> parameters(Operation operation) {
        return stream(operation.node().path("parameters")).map(this::resolve);
    }

    /** What a reference leads to; anything else is itself. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The texts of a list, or of one member of its objects. */
    static List<String> texts(JsonNode array, String member) {
        return stream(array)
                .map(value -> member.isEmpty() ? value.asText() : value.path(member).asText())
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** An operation under its path, with its method in small letters. */
    record Operation(String path, String method, JsonNode node) {
        boolean isDocument() {
            return path.startsWith("/v1") && (path.endsWith("{slug}") || path.endsWith("{code}"));
        }

        /** The operation changes something. */
        boolean isWrite() {
            return !method.equals("get");
        }

        boolean hasBody() {
            return node.has("requestBody");
        }

        /**
         * Nobody has to sign in for it; of the public contract, that is every operation but a
         * device's.
         */
        boolean isOpen() {
            return node.path("security").isArray() && node.path("security").isEmpty();
        }

        List<String> statuses() {
            return names(node.path("responses"));
        }

        JsonNode answer() {
            return node.at("/responses/200/content/application~1json/schema");
        }
    }
}
