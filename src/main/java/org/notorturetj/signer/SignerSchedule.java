package org.notorturetj.signer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.notorturetj.publication.log.Published;
import org.notorturetj.signer.key.KeyException;

/**
 * Lets the signer follow the log: soon after each publication of this node, every few seconds for
 * those of others, and at the start for what a crash left unsigned.
 */
@ApplicationScoped
class SignerSchedule {
    private static final Logger LOG = Logger.getLogger(SignerSchedule.class);
    private static final Duration LAST_FILES = Duration.ofSeconds(10);

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
    private String lastTrouble = "";

    SignerSchedule(Signer signer, SignerConfig config) {
        this.signer = signer;
        this.config = config;
    }

    /** After the starter content: it is signed once, not at every step. */
    void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 1000) StartupEvent start) {
        if (config.automatic()) {
            started.set(true);
            thread.execute(
                    () -> {
                        follow(signer::announceMirrors);
                        follow(signer::catchUp);
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
                                follow(signer::catchUp);
                            });
        }
    }

    @Scheduled(every = "2s", delayed = "2s")
    void lookForOthers() {
        if (started.get()) {
            follow(signer::catchUp);
        }
    }

    /** What is being signed is finished: afterwards there is no transaction to do it in. */
    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_FILES.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The last publication is signed at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void follow(Runnable work) {
        if (stopping) {
            return;
        }
        try {
            work.run();
            lastTrouble = "";
        } catch (KeyException trouble) {
            once(trouble.getMessage());
        } catch (RuntimeException e) {
            once("The log cannot be signed now (%s)".formatted(e.getClass().getSimpleName()));
        }
    }

    /** A trouble that lasts is said once, not every two seconds. */
    private void once(String sentence) {
        if (!sentence.equals(lastTrouble)) {
            lastTrouble = sentence;
            LOG.warn(sentence);
        }
    }
}
