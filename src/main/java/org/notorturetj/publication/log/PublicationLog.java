package org.notorturetj.publication.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * The one way into the log. It holds the head's lock from before the first line is rendered until
 * the commit, so that {@code seq} is gapless and in commit order, and a reader who has seen n has
 * seen everything below.
 */
@ApplicationScoped
public class PublicationLog {
    private static final Logger LOG = Logger.getLogger(PublicationLog.class);

    private final LogStore tables;
    private final Event<Publishing> publishing;
    private final Event<Published> published;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    PublicationLog(
            LogStore tables,
            Event<Publishing> publishing,
            Event<Published> published,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.tables = tables;
        this.publishing = publishing;
        this.published = published;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes the head's lock until the end of the caller's transaction, for a command that reads or
     * writes at the desk before it knows whether there will be a publication.
     */
    public void lock() {
        tables.lockHead();
    }

    /**
     * Makes a publication inside the caller's transaction.
     *
     * @param changes computes the changes, given the number and time of the publication
     */
    public Publication advance(Actor actor, BiFunction<Long, Instant, List<Change>> changes) {
        return advance(actor, false, changes);
    }

    /** The same for what takes away from what the public reads, which nobody can veto. */
    public Publication takeAway(Actor actor, BiFunction<Long, Instant, List<Change>> changes) {
        return advance(actor, true, changes);
    }

    private Publication advance(
            Actor actor, boolean takesAway, BiFunction<Long, Instant, List<Change>> changes) {
        long seq = tables.lockHead() + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Change> made = changes.apply(seq, now);
        tables.append(seq, now, made);
        announce(new Publishing(seq, now, made, actor, takesAway));
        transaction.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        // nothing: the rows are written
                    }

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            published.fire(new Published(seq));
                        }
                    }
                });
        return new Publication(seq, now, made);
    }

    /** What only removes goes on whatever observers say: somebody may be in danger meanwhile. */
    private void announce(Publishing event) {
        try {
            publishing.fire(event);
        } catch (RuntimeException e) {
            if (!event.onlyRemoves()) {
                throw e;
            }
            // The class and never the message: it may repeat what is being removed.
            LOG.warnf(
                    "Publication %d only removes and goes on, although an observer threw %s",
                    event.seq(), e.getClass().getSimpleName());
        }
    }
}
