package org.notorturetj.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Keeps the desk's operations, and the tags that only they use, out of the public document. */
@OpenApiFilter(
        stages = OpenApiFilter.RunStage.BUILD,
        documentNames = OpenApiFilter.DEFAULT_DOCUMENT_NAME,
        priority = DeskStaysOut.FIRST)
public class DeskStaysOut implements OASFilter {
    static final int FIRST = 100;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = new LinkedHashMap<>(document.getPaths().getPathItems());
        paths.keySet().removeIf(path -> path.startsWith("/desk/"));
        document.getPaths().setPathItems(paths);
        Set<String> used =
                paths.values().stream()
                        .flatMap(item -> item.getOperations().values().stream())
                        .flatMap(operation -> operation.getTags().stream())
                        .collect(Collectors.toSet());
        var tags = new ArrayList<>(document.getTags());
        tags.removeIf(tag -> !used.contains(tag.getName()));
        document.setTags(tags);
    }
}
