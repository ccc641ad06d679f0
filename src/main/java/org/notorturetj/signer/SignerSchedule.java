package org.notorturetj.signer;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.jboss.logging.Logger;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.serving.ServerIsFilled;
import org.notorturetj.publication.log.CommittedPublication;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * Runs the signer on a thread of its own: soon after each publication of this node, every few
 * seconds for those of other nodes, and after the start for what a crash left unsigned. Everybody
 * else only says that there may be work, and never waits, however long it takes.
 */
@ApplicationScoped
class SignerSchedule {
    private static final Logger LOG = Logger.getLogger(SignerSchedule.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final Signer signer;
    private final SignerConfig config;
    private final SigningProgress progress;
    private final AtomicBoolean started = new AtomicBoolean();

    /** Whether a run is waiting for the thread: one is enough, whatever happens until it begins. */
    private final AtomicBoolean waiting = new AtomicBoolean();

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        var signerThread = new Thread(work, "signer");
                        signerThread.setDaemon(true);
                        return signerThread;
                    });
    private volatile boolean stopping;

    SignerSchedule(Signer signer, SignerConfig config, SigningProgress progress) {
        this.signer = signer;
        this.config = config;
        this.progress = progress;
    }

    /** After the starter content, so that it is signed once and not at every step. */
    void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 1000) ServerIsFilled filled) {
        if (config.automatic()) {
            started.set(true);
            thread.execute(() -> run(signer::announceMirrors));
            wake(Duration.ZERO);
        }
    }

    void published(@Observes CommittedPublication published) {
        wake(config.settle());
    }

    @Scheduled(
            every = "2s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void signOtherNodes() {
        ScheduledWork.orNextTime("Signing for other nodes", () -> wake(Duration.ZERO));
    }

    private void wake(Duration after) {
        if (started.get() && waiting.compareAndSet(false, true)) {
            try {
                ScheduledFuture<?> unused =
                        thread.schedule(
                                () -> {
                                    waiting.set(false);
                                    run(signer::catchUp);
                                },
                                after.toMillis(),
                                TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("The server is stopping", e);
            }
        }
    }

    /** Lets the current step finish: after shutdown there are no transactions. */
    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
        signer.stop();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("What is left will be signed at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
