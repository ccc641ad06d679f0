package org.notorturetj.search.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.http.PublicContentChanged;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.search.index.IndexPosition.Building;
import org.notorturetj.search.index.PublishedDocuments.Head;
import org.notorturetj.search.index.PublishedDocuments.Touched;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Lets the index follow the log, in a thread of its own: at once after a publication of this node,
 * soon after one of another, and whenever a search finds it behind. Whatever was published before
 * the index existed is read in the same way, in parts: hotlines and guides first.
 */
@ApplicationScoped
public class IndexFollower {
    private static final Logger LOG = Logger.getLogger(IndexFollower.class);

    /** Documents read at once: some 2 MB of texts. */
    private static final int AT_ONCE = 200;

    /** A stop loses no more of the work than so many of these parts. */
    private static final int PARTS_A_COMMIT = 10;

    private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** What a text said before it was changed stays in files no longer: it may be a name. */
    private static final long PURGE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private static final long LEAVE_MILLIS = 5_000;

    private final SearchIndex index;
    private final PublishedDocuments published;
    private final SearchConfig config;
    private final Semaphore news = new Semaphore(0);
    private final Object reached = new Object();
    private final Thread thread = new Thread(this::follow, "search-index");
    private volatile boolean stopped;
    private boolean known;
    private boolean uncommitted;
    private boolean unpurged;
    private boolean replaced = true;
    private String reported = "";
    private long committed = System.nanoTime();
    private long purged = System.nanoTime();

    IndexFollower(SearchIndex index, PublishedDocuments published, SearchConfig config) {
        this.index = index;
        this.published = published;
        this.config = config;
    }

    void start(@Observes StartupEvent start) {
        if (config.automatic()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped = true;
        news.release();
        thread.join(LEAVE_MILLIS);
    }

    void changed(@Observes PublicContentChanged changed) {
        news.release();
    }

    /**
     * Waits until the index holds everything up to a publication, no longer than a reader would.
     *
     * @return whether it does
     */
    public boolean holds(long seq) {
        if (index.complete() >= seq) {
            return true;
        }
        news.release();
        try {
            return await(seq);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean await(long seq) throws InterruptedException {
        long until = System.nanoTime() + config.patience().toNanos();
        synchronized (reached) {
            while (index.complete() < seq) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                reached.wait(left);
            }
        }
        return true;
    }

    private void follow() {
        while (!stopped) {
            try {
                catchUp();
                tidy();
                reported = "";
                if (news.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (DatabaseUnavailableException e) {
                pause();
            } catch (IOException | RuntimeException e) {
                report(e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void catchUp() throws IOException {
        IndexPosition here = index.position();
        Head head = published.head(here.seq());
        boolean foreign =
                head.seq() < here.seq()
                        || (here.seq() > 0 && !Long.valueOf(here.at()).equals(head.knownAt()));
        if (!known || foreign) {
            known = true;
            if (foreign || (here.seq() == 0 && here.building() != null)) {
                // made anew: another log, another form, or nothing yet
                index.begin(new IndexPosition(head.seq(), head.at(), Building.FIRST));
            }
        }
        build();
        if (!stopped && head.seq() > index.position().seq()) {
            followTo(head);
        }
        synchronized (reached) {
            reached.notifyAll();
        }
    }

    /** Reads all that is published, part by part, where it has stopped. */
    private void build() throws IOException {
        int parts = 0;
        IndexPosition here = index.position();
        while (!stopped && here.building() != null) {
            Building now = here.building();
            List<String> ids =
                    published.some(IndexedDocument.types().get(now.phase()), now.after(), AT_ONCE);
            IndexPosition then = new IndexPosition(here.seq(), here.at(), after(now, ids));
            replace(ids, then);
            if (++parts % PARTS_A_COMMIT == 0) {
                index.commit();
            }
            here = then;
        }
    }

    private static @Nullable Building after(Building now, List<String> ids) {
        if (ids.size() == AT_ONCE) {
            return new Building(now.phase(), ids.get(ids.size() - 1));
        }
        return now.phase() + 1 < IndexedDocument.types().size()
                ? new Building(now.phase() + 1, "")
                : null;
    }

    private void followTo(Head head) throws IOException {
        IndexPosition here = index.position();
        IndexPosition then = new IndexPosition(head.seq(), head.at(), null);
        Touched after = new Touched(here.seq(), "~"); // after every id
        while (!stopped) {
            List<Touched> touched = published.changed(head.seq(), after, AT_ONCE);
            boolean last = touched.size() < AT_ONCE;
            replace(
                    touched.stream().map(Touched::documentId).distinct().toList(),
                    last ? then : here);
            if (last) {
                return;
            }
            after = touched.get(touched.size() - 1);
        }
    }

    private void replace(List<String> ids, IndexPosition then) throws IOException {
        Map<String, PublishedDocument> found = published.documents(ids);
        Map<String, Optional<PublishedDocument>> documents = new LinkedHashMap<>();
        for (String id : ids) {
            documents.put(id, Optional.ofNullable(found.get(id)));
        }
        index.replace(documents, then);
        uncommitted = true;
        replaced = true;
        unpurged |= documents.containsValue(Optional.<PublishedDocument>empty());
    }

    /**
     * What was removed leaves the disk at once, and what was changed soon; the rest is written now
     * and then.
     */
    private void tidy() throws IOException {
        boolean due = replaced && System.nanoTime() - purged > PURGE_NANOS;
        if (unpurged || due) {
            index.purge();
            purged = System.nanoTime();
            replaced = false;
            unpurged = false;
            uncommitted = false;
        } else if (uncommitted && System.nanoTime() - committed > COMMIT_NANOS) {
            index.commit();
            committed = System.nanoTime();
            uncommitted = false;
        }
    }

    /** Once for each kind of failure, not twice a second. */
    private void report(String failure) {
        if (!stopped && !failure.equals(reported)) {
            reported = failure;
            LOG.errorf("The search index cannot follow: %s", failure);
        }
    }

    private void pause() {
        try {
            Thread.sleep(config.poll().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
