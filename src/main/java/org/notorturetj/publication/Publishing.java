package org.notorturetj.publication;

import java.time.Instant;
import java.util.List;

/**
 * A publication is being made. Observed synchronously, inside its transaction: an observer may add
 * rows, or veto by throwing {@link org.notorturetj.platform.problem.Refused}. A publication that
 * only removes cannot be vetoed: it goes on whatever an observer throws, but the observers after
 * that one do not hear of it. An observer is not {@code @Transactional}: what it throws would mark
 * the whole transaction for rollback.
 */
public record Publishing(long seq, Instant at, List<Change> changes, Actor actor) {
    public Publishing {
        changes = List.copyOf(changes);
    }

    /** Whether nothing becomes visible by it. */
    boolean onlyRemoves() {
        return changes.stream().allMatch(Change.Remove.class::isInstance);
    }
}
