package org.notorturetj.edge.cache;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.edge.Representation;
import org.notorturetj.edge.position.Step;

/**
 * A finished response that is kept.
 *
 * @param route the template of the route, which meters count by
 * @param cacheTags what must not change while it is kept; null if unknown: then nothing may
 * @param headers what else was sent with it, once that is known
 */
record CachedResponse(
        String key,
        @Nullable String route,
        Representation representation,
        @Nullable Set<String> cacheTags,
        SentHeaders headers) {
    /** Key, objects, and what the sent headers take. */
    private static final int OVERHEAD_BYTES = 4_000;

    boolean isDroppedBy(Step step) {
        return cacheTags == null || step.drops(cacheTags);
    }

    /** Bytes in memory: bodies that are sent often are kept twice, on the heap and off it. */
    int weight() {
        long bytes = 2 * representation.length() + 2L * key.length() + OVERHEAD_BYTES;
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }
}
