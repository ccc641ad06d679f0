package org.notorturetj.platform.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jspecify.annotations.Nullable;

/** Sorts what has no order of its own, so that builds are reproducible. */
final class StableOrder {
    private StableOrder() {}

    static void sort(OpenAPI document) {
        document.getPaths().setPathItems(sorted(document.getPaths().getPathItems()));
        for (var item : document.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                var responses = operation.getResponses();
                responses.setAPIResponses(sorted(responses.getAPIResponses()));
            }
        }
        Components components = document.getComponents();
        components.setHeaders(sorted(components.getHeaders()));
        components.setParameters(sorted(components.getParameters()));
        components.setResponses(sorted(components.getResponses()));
        components.setSchemas(sorted(components.getSchemas()));
    }

    private static <T> @Nullable Map<String, T> sorted(@Nullable Map<String, T> map) {
        return map == null ? null : new LinkedHashMap<>(new TreeMap<>(map));
    }
}
