package org.notorturetj.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Finds its way through the contract's document as it is committed. */
public final class ContractReader {
    private final JsonNode document;

    public ContractReader(Contract contract) {
        document = contract.current();
    }

    JsonNode document() {
        return document;
    }

    /** All of them, in the order of the document. */
    public List<Operation> operations() {
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

    /** The parameters of an operation, those among the components too. */
    public Stream<JsonNode> parameters(Operation operation) {
        return stream(operation.node().path("parameters")).map(this::resolve);
    }

    /** What a reference leads to; anything else is itself. */
    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The names of the members of an object. */
    public static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The texts of a list, or of one member of its objects. */
    public static List<String> texts(JsonNode array, String member) {
        return stream(array)
                .map(value -> member.isEmpty() ? value.asText() : value.path(member).asText())
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** An operation under its path, with its method in small letters. */
    public record Operation(String path, String method, JsonNode node) {
        /** Its name in the document. */
        public String id() {
            return node.path("operationId").asText();
        }

        boolean isDocument() {
            return path.startsWith("/v1") && (path.endsWith("{slug}") || path.endsWith("{code}"));
        }

        /** The operation changes something. */
        boolean isWrite() {
            return !method.equals("get");
        }

        public boolean hasBody() {
            return node.has("requestBody");
        }

        /** Whether its body is a part of a file. */
        public boolean takesBytes() {
            return node.at("/requestBody/content").has("application/offset+octet-stream");
        }

        /** Whether its body is a form, as other protocols prescribe. */
        public boolean takesForm() {
            return node.at("/requestBody/content").has("application/x-www-form-urlencoded");
        }

        /**
         * Nobody has to sign in for it; of the public contract, that is every operation but a
         * device's.
         */
        public boolean isOpen() {
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
