package org.notorturetj.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.eclipse.microprofile.openapi.models.media.Schema;

/** The child schemas of a schema. */
final class Subschemas {
    private Subschemas() {}

    /** Replaces every direct child. */
    static void replace(Schema schema, UnaryOperator<Schema> change) {
        if (schema.getProperties() != null) {
            Map<String, Schema> properties = new LinkedHashMap<>(schema.getProperties());
            properties.replaceAll((name, property) -> change.apply(property));
            schema.setProperties(properties);
        }
        if (schema.getItems() != null) {
            schema.setItems(change.apply(schema.getItems()));
        }
        if (schema.getAnyOf() != null) {
            var choices = new ArrayList<>(schema.getAnyOf());
            choices.replaceAll(change);
            schema.setAnyOf(choices);
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            schema.setAdditionalPropertiesSchema(
                    change.apply(schema.getAdditionalPropertiesSchema()));
        }
    }

    /** Replaces every descendant, parents first. */
    static void replaceAll(Schema schema, UnaryOperator<Schema> change) {
        replace(
                schema,
                child -> {
                    Schema changed = change.apply(child);
                    replaceAll(changed, change);
                    return changed;
                });
    }
}
