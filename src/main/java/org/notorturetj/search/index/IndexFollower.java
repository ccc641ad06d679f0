package org.notorturetj.search.index;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.notorturetj.platform.http.PublicContentChanged;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.platform.queue.WorkerLoop;
import org.notorturetj.platform.serving.ServerIsFilled;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Lets the index follow the log, in a thread of its own, from the first search on or once the
 * server has its content, whatever comes first: at once after a publication of this node, soon
 * after one of another, and whenever a search finds it behind. Whatever was published before the
 * index existed is read in the same way, in parts: hotlines and guides first.
 */
@ApplicationScoped
public class IndexFollower {
    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    private static final Duration LEAVE = Duration.ofSeconds(5);

    /** So long after it has begun a search waits for it: opening it takes longer than following. */
    private static final Duration TO_OPEN = Duration.ofSeconds(5);

    /** After a failure of the disk it is tried again when the log was asked so many times. */
    private static final int POLLS_UNTIL_RETURN = 60;

    private final SearchIndex index;
    private final SearchConfig config;
    private final CatchUp catchUp;
    private final Object reached = new Object();
    private final WorkerLoop loop = new WorkerLoop("search-index", this::follow);
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile long opensUntil = System.nanoTime();
    private volatile boolean stopped;
    private volatile String reported = "";
    private int pollsUntilReturn = POLLS_UNTIL_RETURN;

    IndexFollower(SearchIndex index, PublishedDocuments published, SearchConfig config) {
        this.index = index;
        this.config = config;
        this.catchUp = new CatchUp(index, published, () -> stopped, this::moved, CatchUp.MANY);
    }

    /** Not before: nobody may search for a while, and a first start would index each step of it. */
    void start(@Observes ServerIsFilled filled) {
        begin();
    }

    private void begin() {
        if (config.automatic() && begun.compareAndSet(false, true)) {
            opensUntil = System.nanoTime() + TO_OPEN.toNanos();
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped = true;
        loop.end(LEAVE);
    }

    void changed(@Observes PublicContentChanged changed) {
        loop.wake();
    }

    /**
     * Waits until nothing is in the index that a publication, or one before it, has removed or
     * changed; no longer than a reader would, and for the first seconds until it is open.
     *
     * @return whether that is so
     */
    public boolean holds(long seq) {
        begin();
        if (index.followed() >= seq) {
            return true;
        }
        if (!reported.isEmpty()) {
            return false; // it cannot follow: nobody need wait
        }
        loop.wake();
        try {
            return await(seq);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean await(long seq) throws InterruptedException {
        long now = System.nanoTime();
        long until = now + Math.max(config.patience().toNanos(), opensUntil - now);
        synchronized (reached) {
            while (index.followed() < seq) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                reached.wait(left);
            }
        }
        return true;
    }

    private void moved() {
        synchronized (reached) {
            reached.notifyAll();
        }
    }

    private WorkerLoop.Pause follow() {
        try {
            catchUp.run();
            catchUp.tidy();
            reported = "";
            returnToDisk();
            return WorkerLoop.Pause.untilNews(config.poll());
        } catch (DatabaseUnavailableException e) {
            // it comes back
        } catch (IOException e) {
            report(e);
            leaveDisk(e);
        } catch (RuntimeException e) {
            report(e);
            if (index.isClosed()) {
                leaveDisk(e);
            }
        }
        return WorkerLoop.Pause.toGather(config.poll());
    }

    /** After one failed write Lucene writes no more: with other files it does. */
    private void leaveDisk(Exception reason) {
        if (stopped) {
            return;
        }
        try {
            index.leaveDisk(reason);
        } catch (IOException e) {
            report(e);
        }
    }

    private void returnToDisk() {
        if (--pollsUntilReturn > 0) {
            return;
        }
        pollsUntilReturn = POLLS_UNTIL_RETURN;
        try {
            index.returnToDisk();
        } catch (IOException e) {
            LOG.debugf("The disk still fails: %s", e.getClass().getSimpleName());
        }
    }

    /** Once for each kind of failure, not twice a second. */
    private void report(Exception failure) {
        String name = failure.getClass().getSimpleName();
        if (!stopped && !name.equals(reported)) {
            reported = name;
            LOG.errorf("The search index cannot follow: %s", name);
        }
    }
}
