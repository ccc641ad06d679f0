package org.notorturetj.edge.position;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What lies between two positions.
 *
 * @param touches what the publications touched, as {@link
 *     org.notorturetj.platform.http.ContentReads} writes it; null for everything
 * @param removes whether something was taken away, which must be gone at once
 */
public record Step(Position to, @Nullable Set<String> touches, boolean removes) {
    /** Whether what is kept must go. */
    public boolean touches(Set<String> kept) {
        return touches == null || kept.stream().anyMatch(touches::contains);
    }
}
