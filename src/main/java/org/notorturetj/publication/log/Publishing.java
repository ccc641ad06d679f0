package org.notorturetj.publication.log;

import java.time.Instant;
import java.util.List;

/**
 * A publication is being made. Observed synchronously, in its transaction: an observer may add
 * rows, or veto by throwing {@link org.notorturetj.platform.problem.ProblemException}. A removal
 * cannot be vetoed: it continues whatever an observer throws, but later observers are not called.
 * An observer must not be {@code @Transactional}, or its exception would mark the whole transaction
 * for rollback.
 *
 * @param takesAway whether the records it puts only contain less than before: a hotline without its
 *     numbers, a retracted alert
 */
public record Publishing(
        long seq, Instant at, List<Change> changes, Actor actor, boolean takesAway) {
    public Publishing {
        changes = List.copyOf(changes);
    }

    /** Whether it makes nothing new visible. */
    public boolean onlyRemoves() {
        return takesAway || changes.stream().allMatch(Change.Remove.class::isInstance);
    }
}
