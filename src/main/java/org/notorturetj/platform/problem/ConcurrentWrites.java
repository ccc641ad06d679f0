package org.notorturetj.platform.problem;

import java.sql.SQLException;

import jakarta.persistence.OptimisticLockException;

import org.hibernate.StaleStateException;

/**
 * Two people who wrote the same row at the same moment: the second gets a problem and tries again,
 * or what she asked for is done again where it must not wait.
 */
public final class ConcurrentWrites {
    /** Class 40 (PostgreSQL, appendix A): deadlocks and the like, after which one begins anew. */
    private static final String ROLLED_BACK = "40";

    private ConcurrentWrites() {}

    /** Whether somebody else wrote first what this request was to write. */
    public static boolean collided(Throwable thrown) {
        return Causes.of(thrown).stream().anyMatch(ConcurrentWrites::isCollision);
    }

    private static boolean isCollision(Throwable cause) {
        return cause instanceof OptimisticLockException
                || cause instanceof StaleStateException
                || (cause instanceof SQLException failure
                        && failure.getSQLState() != null
                        && failure.getSQLState().startsWith(ROLLED_BACK));
    }
}
