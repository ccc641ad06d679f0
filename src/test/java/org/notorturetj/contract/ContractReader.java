package org.notorturetj.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import static org.assertj.core.api.Assertions.assertThat;

/** Navigates a committed contract document. */
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

    /** The target of a reference; any other node is returned as is. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The texts of a list, or of one member of the objects in it. */
    static List<String> texts(JsonNode array, String member) {
        return stream(array)
                .map(value -> member.isEmpty() ? value.asText() : value.path(member).asText())
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** An operation with its path, and its method in lower case. */
    record Operation(String path, String method, JsonNode node) {
        boolean isDocument() {
            return path.startsWith("/v1") && (path.endsWith("{slug}") || path.endsWith("{code}"));
        }

        /** Whether the operation changes something. */
        boolean isWrite() {
            return !method.equals("get");
        }

        boolean hasBody() {
            return node.has("requestBody");
        }

        /**
         * Whether the operation needs no authentication; of the public contract, all but those of
         * devices.
         */
        boolean isOpen() {
            return node.path("security").isArray() && node.path("security").isEmpty();
        }

        List<String> statuses() {
            return names(node.path("responses"));
        }

        JsonNode response() {
            return node.at("/responses/200/content/application~1json/schema");
        }
    }
}
