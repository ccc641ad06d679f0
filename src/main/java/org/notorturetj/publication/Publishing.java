package org.notorturetj.publication;

import java.time.Instant;
import java.util.List;

/**
 * A publication is being made. Observed synchronously, inside its transaction: an observer may add
 * rows, or veto by throwing {@link org.notorturetj.platform.problem.Refused}. A publication that
 * only removes must never be vetoed.
 */
public record Publishing(long seq, Instant at, List<Change> changes, Actor actor) {
    public Publishing {
        changes = List.copyOf(changes);
    }
}
