package org.notorturetj.publication.schedule;

import java.sql.SQLException;
import java.util.Set;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.DatabaseFailure;
import org.notorturetj.platform.problem.ProblemException;

/** Distinguishes failures that pass by themselves from those that every retry would repeat. */
final class TransientFailure {
    private static final Set<ProblemType> TRANSIENT =
            Set.of(ProblemType.INSUFFICIENT_STORAGE, ProblemType.UNAVAILABLE);

    /** Class 40 of SQL states: deadlocks, where PostgreSQL asks to begin anew. */
    private static final String ROLLED_BACK = "40";

    private TransientFailure() {}

    /** Whether the database is away, its disk is full, or it asked to begin anew. */
    static boolean is(Throwable thrown) {
        return (thrown instanceof ProblemException problem && TRANSIENT.contains(problem.type()))
                || DatabaseFailure.in(thrown).isPresent()
                || isRolledBack(thrown);
    }

    private static boolean isRolledBack(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failure
                    && failure.getSQLState() != null
                    && failure.getSQLState().startsWith(ROLLED_BACK)) {
                return true;
            }
        }
        return false;
    }
}
