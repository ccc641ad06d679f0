package org.notorturetj.publication.schedule;

import java.util.Set;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ConcurrentWrites;
import org.notorturetj.platform.problem.DatabaseFailure;
import org.notorturetj.platform.problem.ProblemException;

/** Distinguishes failures that pass by themselves from those that every retry would repeat. */
final class TransientFailure {
    private static final Set<ProblemType> TRANSIENT =
            Set.of(ProblemType.INSUFFICIENT_STORAGE, ProblemType.UNAVAILABLE);

    private TransientFailure() {}

    /** Whether the database is away, its disk is full, or somebody wrote the same row first. */
    static boolean is(Throwable thrown) {
        return (thrown instanceof ProblemException problem && TRANSIENT.contains(problem.type()))
                || DatabaseFailure.in(thrown).isPresent()
                || ConcurrentWrites.collided(thrown);
    }
}
