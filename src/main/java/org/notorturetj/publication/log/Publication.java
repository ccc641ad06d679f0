package org.notorturetj.publication.log;

import java.time.Instant;
import java.util.List;

/** One step of the log: the changes that are committed together. */
public record Publication(long seq, Instant publishedAt, List<Change> changes) {
    public Publication {
        changes = List.copyOf(changes);
    }
}
