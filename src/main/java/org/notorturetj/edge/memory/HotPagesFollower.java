package org.notorturetj.edge.memory;

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
 * Drops what a publication touches, and has the screens that everybody opens ready before the old
 * ones go: otherwise a country would wait for them at once.
 */
@ApplicationScoped
class HotPagesFollower implements Follower {
    private static final Logger LOG = Logger.getLogger(HotPagesFollower.class);

    /** How long the old is served while the new is made. */
    private static final long PATIENCE_MILLIS = 200;

    private final KeptResponses kept;
    private final HotPages pages;

    /** A thread of its own: what it reads must not count as read by the request that waits. */
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    work -> {
                        var warmth = new Thread(work, "hot-pages");
                        warmth.setDaemon(true);
                        return warmth;
                    });

    private List<KeptResponse> successors = List.of();

    HotPagesFollower(KeptResponses kept, HotPages pages) {
        this.kept = kept;
        this.pages = pages;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    @Override
    public void prepare(Step step) {
        if (!kept.enabled()) {
            return;
        }
        Future<List<KeptResponse>> making = thread.submit(() -> successors(step));
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

    private List<KeptResponse> successors(Step step) {
        List<KeptResponse> made = new ArrayList<>();
        for (HotPages.Page page : pages.all()) {
            KeptResponse previous = kept.find(page.key());
            if (previous != null && previous.isTouchedBy(step)) {
                pages.make(page, previous)
                        .filter(next -> next.seq() == step.to().seq())
                        .ifPresent(next -> made.add(next.response()));
            }
        }
        return made;
    }

    @Override
    public void follow(Step step) {
        kept.drop(step, successors);
        successors = List.of();
    }

    @Override
    public void followed(Step step) {
        if (kept.enabled() && step.to().seq() >= 0) {
            thread.execute(() -> complete(step));
        }
    }

    /** What had to go at once is made again before somebody asks. */
    private void complete(Step step) {
        try {
            for (HotPages.Page page : pages.all()) {
                long begun = kept.steps();
                if (kept.find(page.key()) == null) {
                    pages.make(page, null)
                            .filter(made -> made.seq() == step.to().seq())
                            .ifPresent(made -> kept.keep(made.response(), begun));
                }
            }
        } catch (RuntimeException e) {
            LOG.debug("Screens will be made when somebody asks", e);
        }
    }
}
