package org.notorturetj.publication.log;

import java.time.Instant;
import java.util.List;

/**
 * A publication is being made. Observed synchronously, inside its transaction: an observer may add
 * rows, or veto by throwing {@link org.notorturetj.platform.problem.ProblemException}. A
 * publication that only removes cannot be vetoed: it goes on whatever an observer throws, but the
 * observers after that one do not hear of it. An observer is not {@code @Transactional}: what it
 * throws would mark the whole transaction for rollback.
 */
public record UncommittedPublication(
        long seq, Instant at, List<Change> changes, Actor actor, PublicationKind kind) {
    public UncommittedPublication {
        changes = List.copyOf(changes);
    }

    /**
     * Whether whatever it puts holds less than what the public read before: a line without its
     * numbers, an alarm that is called off.
     */
    public boolean takesAway() {
        return kind == PublicationKind.RESTRAIN;
    }

    /** Whether nothing becomes visible by it. */
    public boolean onlyRemoves() {
        return takesAway() || changes.stream().noneMatch(Change.Put.class::isInstance);
    }
}
