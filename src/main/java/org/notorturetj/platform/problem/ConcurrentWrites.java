package org.notorturetj.platform.problem;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

import jakarta.persistence.OptimisticLockException;

import org.hibernate.StaleStateException;

/**
 * Two people who wrote the same row at the same moment: the second gets a problem, and tries again.
 */
final class ConcurrentWrites {
    private ConcurrentWrites() {}

    /** Whether somebody else wrote first what this request was to write. */
    static boolean collided(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(thrown);
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof OptimisticLockException || next instanceof StaleStateException) {
                return true;
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            // The transaction manager hangs the cause of a failed commit there.
            open.addAll(Arrays.asList(next.getSuppressed()));
        }
        return false;
    }
}
