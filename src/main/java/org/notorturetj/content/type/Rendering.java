package org.notorturetj.content.type;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What is published of one document in one language.
 *
 * @param record the API record as a tree, which everybody reads and nobody changes once it is
 *     written
 * @param item the API record as shown in lists, likewise
 * @param rank the position in lists, ascending; for lists ordered by date, the negative of the
 *     milliseconds since the epoch
 * @param facets what filters select by, as {@code name:value}
 * @param slug the address within its list, if it has one
 */
public record Rendering(
        ObjectNode record, ObjectNode item, long rank, Set<String> facets, @Nullable String slug) {
    public Rendering {
        facets = Set.copyOf(facets);
    }

    /** From API records. */
    public Rendering(
            Object record, Object item, long rank, Set<String> facets, @Nullable String slug) {
        this(CanonicalJson.treeOf(record), CanonicalJson.treeOf(item), rank, facets, slug);
    }
}
