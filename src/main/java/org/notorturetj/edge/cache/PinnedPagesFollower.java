package org.notorturetj.edge.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.edge.position.Follower;
import org.notorturetj.edge.position.Step;

/**
 * Drops what a publication changes, and has the screens that everybody opens ready before the old
 * ones go: otherwise a country would wait for them at once.
 */
@ApplicationScoped
class PinnedPagesFollower implements Follower {
    private static final Logger LOG = Logger.getLogger(PinnedPagesFollower.class);

    /** How long the old is served while the new is made. */
    private static final long PATIENCE_MILLIS = 200;

    private final CachedResponses cache;
    private final PinnedPages pages;

    /** A thread of its own: what it reads must not count as read by the request that waits. */
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    work -> {
                        var warmth = new Thread(work, "pinned-pages");
                        warmth.setDaemon(true);
                        return warmth;
                    });

    private List<CachedResponse> successors = List.of();

    PinnedPagesFollower(CachedResponses cache, PinnedPages pages) {
        this.cache = cache;
        this.pages = pages;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    @Override
    public void prepare(Step step) {
        if (!cache.enabled()) {
            return;
        }
        Future<List<CachedResponse>> making = thread.submit(() -> successors(step));
        try {
            successors = making.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            making.cancel(false);
        } catch (ExecutionException e) {
            LOG.debug("Screens could not be prepared", e);
        }
    }

    private List<CachedResponse> successors(Step step) {
        List<CachedResponse> made = new ArrayList<>();
        for (PinnedPages.Page page : pages.all()) {
            CachedResponse previous = cache.find(page.key());
            if (previous != null && previous.isDroppedBy(step)) {
                pages.make(page, previous)
                        .filter(next -> next.seq() == step.to().seq())
                        .ifPresent(next -> made.add(next.response()));
            }
        }
        return made;
    }

    @Override
    public void follow(Step step) {
        cache.drop(step, successors);
        successors = List.of();
    }

    @Override
    public void followed(Step step) {
        if (cache.enabled() && step.to().seq() >= 0) {
            thread.execute(() -> complete(step));
        }
    }

    /** What had to go at once is made again before somebody asks. */
    private void complete(Step step) {
        try {
            for (PinnedPages.Page page : pages.all()) {
                long begun = cache.steps();
                if (cache.find(page.key()) == null) {
                    pages.make(page, null)
                            .filter(made -> made.seq() == step.to().seq())
                            .ifPresent(made -> cache.keep(made.response(), begun));
                }
            }
        } catch (RuntimeException e) {
            LOG.debug("Screens will be made when somebody asks", e);
        }
    }
}
