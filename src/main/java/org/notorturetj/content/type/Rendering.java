package org.notorturetj.content.type;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the public may see of one document in one language.
 *
 * @param record the api record
 * @param item the api record as it stands in lists
 * @param rank the place in lists, small first; for what is ordered by date, minus the milliseconds
 *     of the epoch
 * @param facets what filters select by, as {@code name:value}
 * @param slug the address below its list, where it has one
 */
public record Rendering(
        Object record, Object item, long rank, Set<String> facets, @Nullable String slug) {
    public Rendering {
        facets = Set.copyOf(facets);
    }
}
