package org.notorturetj.publication.log;

import java.time.Instant;
import java.util.List;

/** What else must change in the same publication, because of its changes. */
public interface ConsequentChanges {
    /**
     * The changes with what follows from them; called under the lock of the log, before anything of
     * the publication is written. For a publication that only takes away it never throws.
     */
    List<Change> with(PublicationKind kind, List<Change> changes, long seq, Instant now);
}
