package org.notorturetj.content.type;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is published of one document in one language.
 *
 * @param record the API record
 * @param item the API record as shown in lists
 * @param rank the position in lists, ascending; for lists ordered by date, the negative of the
 *     milliseconds since the epoch
 * @param facets what filters select by, as {@code name:value}
 * @param slug the address within its list, if it has one
 */
public record Rendering(
        Object record, Object item, long rank, Set<String> facets, @Nullable String slug) {
    public Rendering {
        facets = Set.copyOf(facets);
    }
}
