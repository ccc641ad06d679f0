package org.notorturetj.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Composes examples for members that are objects or lists from the examples of their parts, so that
 * every member of the contract has one.
 */
final class ComposedExamples {
    private final Map<String, Schema> schemas;

    private ComposedExamples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void addTo(Components components) {
        new ComposedExamples(components.getSchemas()).add();
    }

    private void add() {
        for (Schema schema : schemas.values()) {
            if (schema.getProperties() != null) {
                schema.getProperties().values().forEach(this::complete);
            }
        }
    }

    private void complete(Schema property) {
        if (property.getExamples() == null || property.getExamples().isEmpty()) {
            Object example = exampleOf(property);
            if (example != null) {
                property.setExamples(List.of(example));
            }
        }
    }

    private @Nullable Object exampleOf(Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring("#/components/schemas/".length());
            return exampleOf(schemas.get(name));
        }
        if (schema.getAnyOf() != null) {
            return exampleOf(schema.getAnyOf().get(0));
        }
        if (schema.getItems() != null) {
            Object item = exampleOf(schema.getItems());
            return item == null ? null : List.of(item);
        }
        return schema.getProperties() == null ? null : objectOf(schema);
    }

    /** Required members only, if there are any, to keep examples short. */
    private @Nullable Object objectOf(Schema schema) {
        Map<String, Object> example = new LinkedHashMap<>();
        List<String> members =
                schema.getRequired() == null
                        ? List.copyOf(schema.getProperties().keySet())
                        : schema.getRequired();
        for (String member : members) {
            Object value = exampleOf(schema.getProperties().get(member));
            if (value == null) {
                return null;
            }
            example.put(member, value);
        }
        return example;
    }
}
