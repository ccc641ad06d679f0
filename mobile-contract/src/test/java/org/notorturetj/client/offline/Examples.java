package org.notorturetj.client.offline;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes an object of a schema in which every member is there, and no two have one value. */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private int made;

    /** All members of a schema, with a value each. */
    ObjectNode of(JsonNode schema) {
        ObjectNode object = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            object.set(member.getKey(), value(member.getValue()));
        }
        return object;
    }

    private JsonNode value(JsonNode schema) {
        made++;
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText()) {
            case "object" -> of(schema);
            case "array" -> array(value(schema.get("items")));
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "integer" -> JSON.getNodeFactory().numberNode(made);
            default -> JSON.getNodeFactory().textNode(text(schema.path("pattern").asText()));
        };
    }

    private static ArrayNode array(JsonNode one) {
        return JSON.createArrayNode().add(one);
    }

    private String text(String pattern) {
        boolean time = pattern.contains("T[0-9]{2}");
        return time
                ? "2026-11-24T09:%02d:%02dZ".formatted(made / 60, made % 60)
                : "value %d".formatted(made);
    }
}
