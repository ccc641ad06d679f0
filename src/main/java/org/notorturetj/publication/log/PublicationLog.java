package org.notorturetj.publication.log;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.jboss.logging.Logger;

/**
 * Appends to the log; nothing else does. It holds the head's lock from before rendering until the
 * commit, so that {@code seq} is gapless and in commit order, and a reader who has seen n has seen
 * everything before it.
 */
@ApplicationScoped
public class PublicationLog {
    private static final Logger LOG = Logger.getLogger(PublicationLog.class);

    private final LogStore tables;
    private final Consequences consequences;
    private final Event<UncommittedPublication> publishing;
    private final Event<CommittedPublication> published;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    PublicationLog(
            LogStore tables,
            Consequences consequences,
            Event<UncommittedPublication> publishing,
            Event<CommittedPublication> published,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.tables = tables;
        this.consequences = consequences;
        this.publishing = publishing;
        this.published = published;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes the head's lock until the end of the caller's transaction, for a command that must read
     * or write the desk's tables before it publishes.
     */
    public void lock() {
        tables.lockHead();
    }

    /**
     * Appends a publication in the caller's transaction. No observer can veto one that only reduces
     * what is published ({@link PublicationKind#RESTRAIN}).
     *
     * @param changes computes the changes from the number and time of the publication
     */
    public Publication append(
            Actor actor, PublicationKind kind, BiFunction<Long, Instant, List<Change>> changes) {
        long seq = tables.lockHead() + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Change> computed = consequences.of(kind, changes.apply(seq, now), seq, now);
        tables.append(seq, now, kind, computed);
        notifyObservers(new UncommittedPublication(seq, now, computed, actor, kind));
        transaction.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        // nothing: the rows are written
                    }

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            published.fire(new CommittedPublication(seq, kind));
                        }
                    }
                });
        return new Publication(seq, now, computed);
    }

    /** Ignores observers' exceptions for a removal: a delay could endanger somebody. */
    private void notifyObservers(UncommittedPublication event) {
        try {
            publishing.fire(event);
        } catch (RuntimeException e) {
            if (!event.onlyRemoves()) {
                throw e;
            }
            // Only the class, since the message may quote what is being removed.
            LOG.warnf(
                    "Publication %d is a removal and continues although an observer threw %s",
                    event.seq(), e.getClass().getSimpleName());
        }
    }
}
