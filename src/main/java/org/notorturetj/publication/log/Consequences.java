package org.notorturetj.publication.log;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.platform.database.DeskDatabase;

import io.quarkus.arc.All;

/** All that follows from the changes of a publication. A removal goes on whatever fails here. */
@ApplicationScoped
class Consequences {
    private static final Logger LOG = Logger.getLogger(Consequences.class);

    private static final Set<PublicationKind> REMOVALS =
            EnumSet.of(
                    PublicationKind.WITHDRAW,
                    PublicationKind.REDACT,
                    PublicationKind.RESTRAIN,
                    PublicationKind.EXPIRE);

    private final List<ConsequentChanges> all;
    private final DeskDatabase database;

    /**
     * @param all the one with the highest priority first: the next gets what it has added, too
     */
    Consequences(@All List<ConsequentChanges> all, DeskDatabase database) {
        this.all = List.copyOf(all);
        this.database = database;
    }

    /** The changes with what follows from them. */
    List<Change> of(PublicationKind kind, List<Change> changes, long seq, Instant now) {
        List<Change> with = changes;
        for (ConsequentChanges each : all) {
            with =
                    REMOVALS.contains(kind)
                            ? survived(each, with, seq, now)
                            : each.with(with, seq, now);
        }
        return with;
    }

    private List<Change> survived(
            ConsequentChanges each, List<Change> changes, long seq, Instant now) {
        try {
            database.useHandle(handle -> handle.execute("SAVEPOINT consequences"));
            return each.with(changes, seq, now);
        } catch (RuntimeException e) {
            // Only the class, since the message may quote what is being removed.
            LOG.errorf(
                    "Publication %d is a removal and continues, but %s failed with %s: other texts may still show it",
                    seq, each.name(), e.getClass().getSimpleName());
            database.useHandle(handle -> handle.execute("ROLLBACK TO SAVEPOINT consequences"));
            return changes;
        }
    }
}
