package org.notorturetj.platform.problem;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** All that lies behind an exception: what it wraps, and what was hung on it. */
final class Causes {
    private Causes() {}

    /** The exception and everything behind it, each once. */
    static Set<Throwable> of(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(thrown);
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            if (!seen.add(next)) {
                continue;
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            // The transaction manager hangs the cause of a failed commit there.
            open.addAll(Arrays.asList(next.getSuppressed()));
        }
        return seen;
    }
}
