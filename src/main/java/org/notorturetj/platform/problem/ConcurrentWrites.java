package org.notorturetj.platform.problem;

import jakarta.persistence.OptimisticLockException;

import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Two people who wrote the same row at the same moment: the second is told, and tries again. */
final class ConcurrentWrites {
    /** The cause of a failed commit may be wrapped so often. */
    private static final int DEEPEST = 10;

    private ConcurrentWrites() {}

    /** Whether somebody else wrote first what this request was to write. */
    static boolean collided(@Nullable Throwable thrown) {
        Throwable next = thrown;
        for (int i = 0; i < DEEPEST && next != null; i++) {
            if (next instanceof OptimisticLockException || next instanceof StaleStateException) {
                return true;
            }
            for (Throwable suppressed : next.getSuppressed()) {
                if (collided(suppressed)) {
                    return true;
                }
            }
            next = next.getCause();
        }
        return false;
    }
}
