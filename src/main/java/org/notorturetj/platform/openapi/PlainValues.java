package org.notorturetj.platform.openapi;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes values as they are on the wire, not as Java types. */
final class PlainValues {
    /** Java types that are strings on the wire, and their formats. */
    private static final Map<String, String> FORMATS =
            Map.of(
                    "#/components/schemas/Instant", "date-time",
                    "#/components/schemas/LocalDate", "date",
                    "#/components/schemas/OffsetDateTime", "date-time");

    private PlainValues() {}

    static void applyTo(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        // open in responses: a client must survive a new language
        Schema language = schemas.get("Language");
        language.setEnumeration(null);
        language.setDescription(language.getDescription() + "; new ones may come");
        schemas.values()
                .forEach(
                        schema -> {
                            plain(schema);
                            Subschemas.replaceAll(schema, PlainValues::plain);
                        });
        for (var item : document.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                if (operation.getParameters() != null) {
                    operation.getParameters().forEach(PlainValues::plain);
                }
            }
        }
    }

    private static void plain(Parameter parameter) {
        if (parameter.getSchema() != null) {
            parameter.setSchema(plain(parameter.getSchema()));
        }
    }

    private static Schema plain(Schema schema) {
        String format = schema.getRef() == null ? null : FORMATS.get(schema.getRef());
        if (format != null) {
            return OASFactory.createSchema()
                    .type(List.of(Schema.SchemaType.STRING))
                    .format(format)
                    .description(schema.getDescription())
                    .examples(schema.getExamples());
        }
        if (schema.getRef() != null || schema.getAnyOf() != null) {
            schema.setType(null); // the referenced schema has it
        }
        if (schema.getPattern() != null && !schema.getPattern().startsWith("^")) {
            // Bean Validation matches the whole value, JSON Schema any part of it; a group that
            // does
            // not go back is Java's alone, and matches the same words
            schema.setPattern("^" + schema.getPattern().replace(")*+", ")*") + "$");
        }
        if (List.of("null").equals(schema.getExamples())) {
            schema.setExamples(Collections.singletonList(null));
        }
        return schema;
    }
}
