package org.notorturetj.signer;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.jboss.logging.Logger;
import org.notorturetj.platform.queue.WorkerLoop;
import org.notorturetj.platform.serving.ServerIsFilled;
import org.notorturetj.publication.log.CommittedPublication;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Runs the signer on a thread of its own: soon after each publication of this node, every few
 * seconds for those of other nodes, and after the start for what a crash left unsigned. Everybody
 * else only says that there may be work, and never waits, however long it takes.
 */
@ApplicationScoped
class SignerSchedule {
    private static final Logger LOG = Logger.getLogger(SignerSchedule.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    /** How often one looks for what other nodes have published. */
    private static final Duration OTHER_NODES = Duration.ofSeconds(2);

    private final Signer signer;
    private final SignerConfig config;
    private final SigningProgress progress;
    private final WorkerLoop loop = new WorkerLoop("signer", this::sign);
    private final AtomicBoolean published = new AtomicBoolean();

    /** Only the loop's thread knows of both. */
    private boolean begun;

    private boolean settled;
    private volatile boolean stopping;

    SignerSchedule(Signer signer, SignerConfig config, SigningProgress progress) {
        this.signer = signer;
        this.config = config;
        this.progress = progress;
    }

    /** After the starter content, so that it is signed once and not at every step. */
    void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 1000) ServerIsFilled filled) {
        if (config.automatic()) {
            loop.start();
        }
    }

    void published(@Observes CommittedPublication committed) {
        published.set(true);
        loop.wake();
    }

    private WorkerLoop.Pause sign() {
        if (!begun) {
            begun = true;
            run(signer::announceMirrors);
        } else if (published.getAndSet(false) && !settled) {
            settled = true;
            return WorkerLoop.Pause.toGather(config.settle());
        }
        settled = false;
        run(signer::catchUp);
        return WorkerLoop.Pause.untilNews(OTHER_NODES);
    }

    /** Lets the current step finish: after shutdown there are no transactions. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        signer.stop();
        if (!loop.end(STOP_LIMIT)) {
            LOG.warn("What is left will be signed at the next start");
        }
    }

    /** Runs work of the signer, and remembers why it fails. */
    void run(Runnable work) {
        if (stopping) {
            return;
        }
        try {
            work.run();
            progress.succeeded();
        } catch (RuntimeException e) {
            progress.failed(FailureReason.of(e), FailureReason.rule(e));
        }
    }
}
