package org.notorturetj.desk.type;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.desk.type.ServedSchemas.faults;

/** Contents with one thing wrong, each of which its schema refuses. */
final class SpoiltContents {
    private SpoiltContents() {}

    /** All of them that are made of a good one. */
    static List<ObjectNode> of(JsonNode schema, ObjectNode good) {
        List<ObjectNode> spoilt = new ArrayList<>();
        schema.path("required").forEach(it -> spoilt.add(good.deepCopy().without(it.asText())));
        spoilt.add(good.deepCopy().put("unknown", "member"));
        for (var member : schema.path("properties").properties()) {
            for (JsonNode value : wrong(member.getValue())) {
                spoilt.add(good.deepCopy().set(member.getKey(), value));
            }
        }
        spoilt.forEach(it -> assertThat(faults(schema, it)).as(it.toString()).isNotEmpty());
        return spoilt;
    }

    private static List<JsonNode> wrong(JsonNode member) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        List<JsonNode> wrong = new ArrayList<>();
        JsonNode type = member.path("type");
        String kind = type.isArray() ? type.get(0).asText() : type.asText();
        if (kind.equals("string")) {
            wrong.add(json.objectNode());
            wrong.add(json.numberNode(5));
            wrong.add(json.booleanNode(true));
            // a blank moment is read as none
            wrong.add(json.textNode(member.has("format") ? "no day" : " "));
            if (member.has("enum") || member.has("x-refersTo")) {
                wrong.add(json.textNode("no such word"));
            }
            if (member.has("maxLength")) {
                wrong.add(json.textNode("w".repeat(member.path("maxLength").asInt() + 1)));
            }
            if (member.path("pattern").asText().startsWith("^[^")) {
                wrong.add(json.textNode("two\nlines"));
            }
        } else {
            wrong.add(json.textNode("not of this type"));
            if (member.has("minItems")) {
                wrong.add(json.arrayNode());
            }
        }
        return wrong;
    }
}
