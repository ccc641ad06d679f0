package org.notorturetj.hub.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notorturetj.hub.HubConfig;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.queue.Backoff;
import org.notorturetj.platform.queue.InFlight;
import org.notorturetj.platform.queue.WorkerLoop;
import org.notorturetj.platform.queue.Workers;
import org.notorturetj.platform.sealing.DispatcherKey;
import org.notorturetj.platform.sealing.SealingKeys;
import org.notorturetj.platform.serving.ServerIsFilled;
import org.notorturetj.publication.log.CommittedPublication;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Runs the hub, on nodes that dispatch wake-ups: three threads ask callbacks, find who is to be
 * told, and send. What was on its way when a node dies is sent again by any other.
 */
@ApplicationScoped
public class HubDispatcher {
    private static final Duration UNTIL_SIGNED = Duration.ofMillis(50);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int REQUESTS = 20;

    private final UnverifiedRequests requests;
    private final VerifyIntent verify;
    private final PrepareDeliveries deliveries;
    private final Subscriptions subscriptions;
    private final DeliverFeed deliver;
    private final SealingKeys keys;
    private final HubConfig config;
    private final Backoff waits;
    private final Clock clock;
    private final boolean dispatches;
    private final InFlight<DeliverFeed.Delivered> inFlight = new InFlight<>();
    private final WorkerLoop asking = new WorkerLoop("hub-ask", this::ask);
    private final WorkerLoop opening = new WorkerLoop("hub-open", this::openNews);
    private final WorkerLoop sending = new WorkerLoop("hub-send", this::sendDue);
    private final ExecutorService askers =
            Executors.newFixedThreadPool(REQUESTS, HubDispatcher::asker);
    private final Workers workers = new Workers(asking, opening, sending);

    HubDispatcher(
            UnverifiedRequests requests,
            VerifyIntent verify,
            PrepareDeliveries deliveries,
            Subscriptions subscriptions,
            DeliverFeed deliver,
            SealingKeys keys,
            HubConfig config,
            Clock clock,
            @ConfigProperty(name = "notorturetj.push.dispatch", defaultValue = "true")
                    boolean dispatch,
            @ConfigProperty(name = DatabaseSettings.DESK_PROPERTY, defaultValue = "true")
                    boolean desk) {
        this.requests = requests;
        this.verify = verify;
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.deliver = deliver;
        this.keys = keys;
        this.config = config;
        this.waits = new Backoff(config.firstWait(), config.longestWait());
        this.clock = clock;
        this.dispatches = desk && dispatch;
    }

    private static Thread asker(Runnable work) {
        var thread = new Thread(work, "hub-asker");
        thread.setDaemon(true);
        return thread;
    }

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 1200) ServerIsFilled filled) {
        if (dispatches) {
            workers.start();
        }
    }

    void published(@Observes CommittedPublication published) {
        opening.wake();
    }

    private WorkerLoop.Pause ask() {
        return askSome() ? WorkerLoop.Pause.NONE : WorkerLoop.Pause.untilNews(config.check());
    }

    /** Asks the callbacks of some requests; whether there may be more. */
    boolean askSome() {
        Optional<DispatcherKey> key = keys.dispatcher();
        if (key.isEmpty()) {
            requests.forgetBefore(clock.instant().minus(FORGOTTEN));
            return false;
        }
        List<UnverifiedRequests.Request> some = requests.take(REQUESTS);
        try {
            askers.invokeAll(some.stream().map(one -> verification(key.get(), one)).toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return some.size() == REQUESTS;
    }

    private Callable<Boolean> verification(DispatcherKey key, UnverifiedRequests.Request request) {
        return () -> {
            verify.verify(key, request.targetHash(), request.sealed());
            return true;
        };
    }

    private WorkerLoop.Pause openNews() {
        return switch (deliveries.prepare()) {
            case TOLD -> {
                sending.wake();
                yield WorkerLoop.Pause.NONE;
            }
            case WAITING -> WorkerLoop.Pause.toGather(UNTIL_SIGNED);
            case NONE -> WorkerLoop.Pause.untilNews(config.check());
        };
    }

    /** Finds who is to be told. */
    PrepareDeliveries.News openNow() {
        return deliveries.prepare();
    }

    private WorkerLoop.Pause sendDue() {
        int sent = sendSome();
        return sent > 0 || inFlight.hasResults()
                ? WorkerLoop.Pause.NONE
                : WorkerLoop.Pause.untilNews(config.check());
    }

    /** Writes outcomes down and sends what is due; how many were sent. */
    int sendSome() {
        writeDown();
        Optional<DispatcherKey> key = keys.dispatcher();
        if (key.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        subscriptions.removeEnded(now);
        int most = config.inFlight();
        int healthy = startSending(key.get(), false, inFlight.free(most), now);
        return healthy + startSending(key.get(), true, inFlight.freeForSecond(most, most / 2), now);
    }

    /** Whether nothing is on its way. */
    boolean isIdle() {
        return inFlight.isEmpty();
    }

    private int startSending(DispatcherKey key, boolean failing, int most, Instant now) {
        if (most <= 0) {
            return 0;
        }
        List<Subscription> leased = subscriptions.lease(failing, most, now, LEASE);
        leased.forEach(
                one ->
                        inFlight.add(
                                failing,
                                deliver.send(key, one).toCompletionStage(),
                                sending::wake));
        return leased.size();
    }

    private void writeDown() {
        inFlight.writeDown(1, results -> results.forEach(this::writeDown));
    }

    private void writeDown(DeliverFeed.Delivered result) {
        Subscription subscription = result.subscription();
        Instant now = clock.instant();
        switch (result.outcome()) {
            case ACCEPTED -> subscriptions.accepted(subscription, result.sha256(), now);
            case ENDED -> subscriptions.remove(subscription.targetHash());
            case FAILED ->
                    subscriptions.failed(
                            subscription, now.plus(waits.spread(subscription.attempts())));
        }
    }

    /** Begins nothing more; what is on its way is sent again later, by whoever dispatches. */
    void stop(@Observes ShutdownEvent stop) {
        askers.shutdown();
        workers.stop(() -> true, this::writeDown);
    }
}
