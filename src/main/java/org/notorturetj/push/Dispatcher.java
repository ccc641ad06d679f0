package org.notorturetj.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.DatabaseSettings;
import org.notorturetj.publication.Published;

import io.quarkus.runtime.StartupEvent;

/** The thread that sends wake-ups on this node. */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);
    private static final int LOOKS = 500;

    /**
     * What comes back in this time is written down in one statement, and as many are taken in
     * another: five questions to the database for each single answer cost more than sending it.
     */
    private static final Duration BETWEEN_TURNS = Duration.ofMillis(10);

    /** Messages are opened and ended so often at most, however busy one is. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Dispatch dispatch;
    private final PushConfig config;
    private final boolean desk;
    private final Clock clock;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    Dispatcher(
            Dispatch dispatch,
            PushConfig config,
            @ConfigProperty(name = DatabaseSettings.DESK_PROPERTY, defaultValue = "true")
                    boolean desk,
            Clock clock) {
        this.dispatch = dispatch;
        this.config = config;
        this.desk = desk;
        this.clock = clock;
    }

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 1100) StartupEvent start) {
        if (desk && config.dispatch()) {
            Thread started = new Thread(this::run, "push-dispatcher");
            started.setDaemon(true);
            thread = started;
            started.start();
        }
    }

    void published(@Observes Published published) {
        news.release();
    }

    private void run() {
        boolean more = true;
        Instant looked = Instant.EPOCH;
        while (!stopping) {
            try {
                Instant now = clock.instant();
                if (more || !now.isBefore(looked.plus(BETWEEN_LOOKS)) || now.isBefore(looked)) {
                    more = dispatch.prepare();
                    looked = now;
                }
                int handed = dispatch.turn(news::release);
                if (handed > 0 || dispatch.hasOutcomes()) {
                    gather();
                } else if (!more) {
                    await(config.check());
                }
            } catch (RuntimeException e) {
                LOG.warnf("Wake-ups wait for the next time (%s)", e.getClass().getSimpleName());
                await(AFTER_TROUBLE);
            }
        }
    }

    /** Not {@link #await}: every answer would end it. */
    private void gather() {
        try {
            Thread.sleep(BETWEEN_TURNS.toMillis());
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private void await(Duration time) {
        try {
            news.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
            news.drainPermits();
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    /** Takes no more, and writes down what comes back in time; the rest another node tries. */
    @PreDestroy
    void stop() {
        Thread started = thread;
        if (started == null) {
            return;
        }
        stopping = true;
        news.release();
        try {
            started.join(LAST_ANSWERS.toMillis());
            for (int i = 0; i < LOOKS && dispatch.onTheWay() > 0; i++) {
                news.tryAcquire(LAST_ANSWERS.toMillis() / LOOKS, TimeUnit.MILLISECONDS);
            }
            dispatch.writeDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("Outcomes are not written down (%s)", e.getClass().getSimpleName());
        }
    }
}
