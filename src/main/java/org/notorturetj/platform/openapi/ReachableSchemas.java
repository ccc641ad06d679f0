package org.notorturetj.platform.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the schemas that a request or a response refers to. The generator's own setting runs before
 * the problems are added and would remove their schema.
 */
final class ReachableSchemas {
    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Schema> all;
    private final Map<String, Schema> reached = new LinkedHashMap<>();

    private ReachableSchemas(Map<String, Schema> all) {
        this.all = all;
    }

    static void keepIn(OpenAPI document) {
        var schemas = new ReachableSchemas(document.getComponents().getSchemas());
        document.getComponents().getResponses().values().forEach(schemas::reach);
        for (var item : document.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                operation.getResponses().getAPIResponses().values().forEach(schemas::reach);
                if (operation.getRequestBody() != null) {
                    schemas.reach(operation.getRequestBody().getContent());
                }
            }
        }
        document.getComponents().setSchemas(schemas.reached);
    }

    private void reach(APIResponse response) {
        reach(response.getContent());
    }

    private void reach(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> reach(type.getSchema()));
        }
    }

    private Schema reach(Schema schema) {
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(PREFIX.length());
            Schema referred = all.get(name);
            if (referred == null) {
                throw new IllegalStateException("No such schema in the contract: " + name);
            }
            if (reached.put(name, referred) == null) {
                reach(referred);
            }
        }
        Subschemas.replace(schema, this::reach);
        return schema;
    }
}
