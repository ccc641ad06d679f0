package org.notorturetj.desk.type;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.support.people.Colleague;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

/** The schemas of facts and texts, as the desk serves them to forms. */
public final class ServedSchemas {
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    private final JsonNode items;

    public ServedSchemas(Colleague reader) {
        items = CanonicalJson.tree(reader.get("/types").then().extract().asString()).path("items");
    }

    /** All types. */
    public List<String> all() {
        List<String> types = new ArrayList<>();
        items.forEach(item -> types.add(item.path("type").asText()));
        return types;
    }

    /** The same but the policy. */
    static Stream<String> types() {
        return Stream.of(DocumentType.values())
                .filter(type -> type != DocumentType.POLICY)
                .map(DocumentType::word);
    }

    /**
     * The schema of a part of a type.
     *
     * @param part facts or text
     */
    public JsonNode of(String type, String part) {
        for (JsonNode item : items) {
            if (type.equals(item.path("type").asText())) {
                return item.path(part);
            }
        }
        throw new AssertionError(type);
    }

    /** Why a schema refuses a content; empty when it does not. */
    static String faults(JsonNode schema, JsonNode content) {
        return SCHEMAS
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(content.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .reduce("", (a, b) -> a + b + "\n");
    }
}
