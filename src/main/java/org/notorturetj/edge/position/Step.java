package org.notorturetj.edge.position;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What lies between two positions.
 *
 * @param cacheTags what the publications changed, as {@link
 *     org.notorturetj.platform.http.ContentReads} writes it; null for everything
 * @param removes whether something was taken away, which must be gone at once
 */
public record Step(LogState to, @Nullable Set<String> cacheTags, boolean removes) {
    /** Whether what is kept must go. */
    public boolean drops(Set<String> kept) {
        return cacheTags == null || kept.stream().anyMatch(cacheTags::contains);
    }
}
