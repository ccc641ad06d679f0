package org.notorturetj.signer.page;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.notorturetj.platform.queue.WorkerLoop;
import org.notorturetj.platform.serving.ServerIsFilled;
import org.notorturetj.publication.log.CommittedPublication;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Makes the hashes of pages on a thread of its own, where the log is signed. It rests as long as it
 * works: readers come first, and a head does not wait for it.
 */
@ApplicationScoped
class PageWorker {
    private static final Logger LOG = Logger.getLogger(PageWorker.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    /** How often one looks for what other nodes have published. */
    private static final Duration OTHER_NODES = Duration.ofSeconds(2);

    /** Publications that follow each other change the same lists. */
    private static final Duration SETTLE = Duration.ofMillis(300);

    private final PageHashes hashes;
    private final boolean automatic;
    private final WorkerLoop loop = new WorkerLoop("page-hashes", this::step);
    private final AtomicBoolean published = new AtomicBoolean();

    /** Only the loop's thread knows of it. */
    private boolean settled;

    PageWorker(
            PageHashes hashes,
            @ConfigProperty(name = "notorturetj.signer.automatic", defaultValue = "true")
                    boolean automatic) {
        this.hashes = hashes;
        this.automatic = automatic;
    }

    void start(@Observes ServerIsFilled filled) {
        if (automatic) {
            loop.start();
        }
    }

    void published(@Observes CommittedPublication committed) {
        published.set(true);
        loop.wake();
    }

    private WorkerLoop.Pause step() {
        if (published.getAndSet(false) && !settled) {
            settled = true;
            return WorkerLoop.Pause.toGather(SETTLE);
        }
        settled = false;
        long began = System.nanoTime();
        return hashes.step()
                ? WorkerLoop.Pause.toGather(Duration.ofNanos(System.nanoTime() - began))
                : WorkerLoop.Pause.untilNews(OTHER_NODES);
    }

    /** Lets the current step finish. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        if (automatic && !loop.end(STOP_LIMIT)) {
            LOG.warn("What is left of the hashes of pages will be made after the next start");
        }
    }
}
