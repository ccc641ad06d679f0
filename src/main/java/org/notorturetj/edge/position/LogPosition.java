package org.notorturetj.edge.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.jboss.logging.Logger;
import org.notorturetj.platform.database.PublicDatabaseState;
import org.notorturetj.platform.http.PublicContentChanged;

/**
 * The position that this node has caught up with. What is kept never lags behind it, and no
 * response shows anything newer: a reader of a newer publication first calls {@link #catchUpWith}.
 */
@ApplicationScoped
public class LogPosition {
    private static final Logger LOG = Logger.getLogger(LogPosition.class);

    private final LogQueries queries;
    private final PublicDatabaseState database;
    private final Instance<Follower> followers;
    private volatile LogState reached = LogState.NONE;

    LogPosition(
            LogQueries queries, PublicDatabaseState database, @Any Instance<Follower> followers) {
        this.queries = queries;
        this.database = database;
        this.followers = followers;
    }

    /** The position reached. */
    public LogState reached() {
        return reached;
    }

    /** Catches up if a publication was seen that is newer than the position reached. */
    public void catchUpWith(long seq) {
        if (seq > reached.seq()) {
            catchUp();
        }
    }

    /**
     * Catches up with the log.
     *
     * @throws org.notorturetj.platform.problem.DatabaseUnavailableException if it cannot be read
     */
    public synchronized void catchUp() {
        Step step = queries.since(reached);
        if (step.to().equals(reached)) {
            return;
        }
        if (!step.removes()) {
            followers.forEach(follower -> follower.prepare(step));
        }
        followers.forEach(follower -> follower.follow(step));
        reached = step.to();
        followers.forEach(follower -> follower.followed(step));
    }

    /** In the thread of the commit: when a removal returns, this node no longer shows it. */
    void changed(@Observes PublicContentChanged changed) {
        if (database.isGone()) {
            forget(); // at once: whoever publishes must not wait for a reader's database
            return;
        }
        try {
            catchUp();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "What changed cannot be read (%s): everything in memory is dropped",
                    e.getClass().getSimpleName());
            forget();
        }
    }

    /** Drops everything, because what changed is unknown. */
    private synchronized void forget() {
        Step everything = new Step(LogState.NONE, null, true);
        reached = LogState.NONE;
        followers.forEach(follower -> follower.follow(everything));
    }
}
