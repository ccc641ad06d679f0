package org.notorturetj.platform.openapi;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Writes values as the wire has them, not as Java names them. */
final class PlainValues {
    /** Types of Java that are strings on the wire, and their formats. */
    private static final Map<String, String> FORMATS =
            Map.of(
                    "#/components/schemas/Instant", "date-time",
                    "#/components/schemas/LocalDate", "date",
                    "#/components/schemas/OffsetDateTime", "date-time");

    private PlainValues() {}

    static void settleIn(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        // Open in answers: a client must survive a language that comes later.
        Schema language = schemas.get("Language");
        language.setEnumeration(null);
        language.setDescription(language.getDescription() + "; new ones may come");
        schemas.values()
                .forEach(
                        schema -> {
                            plain(schema);
                            Children.replaceAll(schema, PlainValues::plain);
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
            schema.setType(null); // what is referred to says it
        }
        if (schema.getPattern() != null && !schema.getPattern().startsWith("^")) {
            // Bean Validation matches the whole value, JSON Schema searches in it.
            schema.setPattern("^" + schema.getPattern() + "$");
        }
        if (List.of("null").equals(schema.getExamples())) {
            schema.setExamples(Collections.singletonList(null));
        }
        return schema;
    }
}
