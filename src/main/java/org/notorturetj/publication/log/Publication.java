package org.notorturetj.publication.log;

import java.time.Instant;
import java.util.List;

/** One committed step of the log. */
public record Publication(long seq, Instant publishedAt, List<Change> changes) {
    public Publication {
        changes = List.copyOf(changes);
    }
}
