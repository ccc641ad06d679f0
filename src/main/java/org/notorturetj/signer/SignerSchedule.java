package org.notorturetj.signer;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.jboss.logging.Logger;
import org.notorturetj.publication.log.Published;
import org.notorturetj.signer.key.KeyException;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * Runs the signer: soon after each publication of this node, every few seconds for those of other
 * nodes, and at startup for what a crash left unsigned.
 */
@ApplicationScoped
class SignerSchedule {
    private static final Logger LOG = Logger.getLogger(SignerSchedule.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final Signer signer;
    private final SignerConfig config;
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    work -> {
                        var signerThread = new Thread(work, "signer");
                        signerThread.setDaemon(true);
                        return signerThread;
                    });
    private volatile boolean stopping;
    private String lastFailure = "";

    SignerSchedule(Signer signer, SignerConfig config) {
        this.signer = signer;
        this.config = config;
    }

    /** After the starter content, so that it is signed once and not at every step. */
    void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 1000) StartupEvent start) {
        if (config.automatic()) {
            started.set(true);
            thread.execute(
                    () -> {
                        run(signer::announceMirrors);
                        run(signer::catchUp);
                    });
        }
    }

    void published(@Observes Published published) {
        if (started.get() && waiting.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(
                            config.settle().toMillis(), TimeUnit.MILLISECONDS, thread)
                    .execute(
                            () -> {
                                waiting.set(false);
                                run(signer::catchUp);
                            });
        }
    }

    @Scheduled(every = "2s", delayed = "2s")
    void signOtherNodes() {
        if (started.get()) {
            run(signer::catchUp);
        }
    }

    /** Lets the current signing finish: after shutdown there are no transactions. */
    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The last publication will be signed at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void run(Runnable work) {
        if (stopping) {
            return;
        }
        try {
            work.run();
            lastFailure = "";
        } catch (KeyException e) {
            warnOnce(e.getMessage());
        } catch (RuntimeException e) {
            warnOnce(
                    "Signing the log failed and will be retried (%s)"
                            .formatted(e.getClass().getSimpleName()));
        }
    }

    /** Logs a lasting failure once, not every two seconds. */
    private void warnOnce(String sentence) {
        if (!sentence.equals(lastFailure)) {
            lastFailure = sentence;
            LOG.warn(sentence);
        }
    }
}
