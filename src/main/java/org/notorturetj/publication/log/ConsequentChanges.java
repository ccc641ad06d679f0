package org.notorturetj.publication.log;

import java.time.Instant;
import java.util.List;

/** What else must change in the same publication, because of its changes. */
public interface ConsequentChanges {
    /** What it is called in the log of the server. */
    String name();

    /**
     * The changes with what follows from them; called under the lock of the log, before anything of
     * the publication is written. What it throws ends a publication, and not a removal: that goes
     * on without what follows.
     */
    List<Change> with(List<Change> changes, long seq, Instant now);
}
