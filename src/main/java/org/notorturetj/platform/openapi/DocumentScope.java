package org.notorturetj.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.notorturetj.api.desk.DeskContract;

/**
 * Each door has its own OpenAPI document. The path decides where an operation belongs: an
 * annotation could be forgotten, and would publish a desk operation.
 */
enum DocumentScope {
    PUBLIC,
    DESK;

    /** Removes the operations of the other door, and tags that are unused then. */
    void keepIn(OpenAPI document) {
        Map<String, PathItem> paths = new LinkedHashMap<>(document.getPaths().getPathItems());
        paths.keySet().removeIf(path -> of(path) != this);
        document.getPaths().setPathItems(paths);
        Set<String> used =
                paths.values().stream()
                        .flatMap(item -> item.getOperations().values().stream())
                        .flatMap(operation -> operation.getTags().stream())
                        .collect(Collectors.toSet());
        var tags = new ArrayList<Tag>(document.getTags());
        tags.removeIf(tag -> !used.contains(tag.getName()));
        document.setTags(tags);
    }

    private static DocumentScope of(String path) {
        return path.startsWith(DeskContract.BASE + "/") ? DESK : PUBLIC;
    }
}
