package org.notorturetj.push.dispatch;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.queue.InFlight;
import org.notorturetj.push.Channel;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.PushConfig;
import org.notorturetj.push.Recipients;
import org.notorturetj.push.Sender;
import org.notorturetj.push.Senders;
import org.notorturetj.push.ledger.DeliveryResult;
import org.notorturetj.push.ledger.LeasedTarget;
import org.notorturetj.push.ledger.LedgerClock;
import org.notorturetj.push.ledger.MessageOpener;
import org.notorturetj.push.ledger.PushMessage;
import org.notorturetj.push.ledger.TargetLedger;
import org.notorturetj.push.ledger.TargetPriority;

/**
 * One turn after another of the same three steps: write outcomes down, lease what is due in the
 * ledger (urgent first), hand it to a provider. One thread runs it; any number of nodes may.
 */
@ApplicationScoped
public class DispatchTurn {
    /** Outcomes that are written down at once. */
    private static final int BATCH = 1_000;

    private static final List<TargetPriority> URGENT =
            List.of(TargetPriority.URGENT_TOPIC, TargetPriority.URGENT_DEVICE);

    private final MessageOpener messages;
    private final TargetLedger ledger;
    private final Senders senders;
    private final DeliveryMeter meter;
    private final RetryPolicy retries;
    private final BulkQuota quota;
    private final TargetResolver resolver;
    private final PushConfig config;
    private final LedgerClock clock;

    private final CircuitBreaker breaker = new CircuitBreaker();
    private final InFlight<Tried> inFlight = new InFlight<>();
    private volatile Instant latest = Instant.MIN;

    DispatchTurn(
            MessageOpener messages,
            TargetLedger ledger,
            Senders senders,
            DeliveryMeter meter,
            RetryPolicy retries,
            BulkQuota quota,
            TargetResolver resolver,
            PushConfig config,
            LedgerClock clock) {
        this.messages = messages;
        this.ledger = ledger;
        this.senders = senders;
        this.meter = meter;
        this.retries = retries;
        this.quota = quota;
        this.resolver = resolver;
        this.config = config;
        this.clock = clock;
    }

    /** The time of the ledger. After it was set back, earlier waits are shortened. */
    private Instant now() {
        Instant now = clock.now();
        if (now.isBefore(latest)) {
            ledger.pullIn(now, config.lease());
        }
        latest = now;
        return now;
    }

    /**
     * Writes outcomes down and sends what is due.
     *
     * @param done called whenever something came back, from any thread
     * @return how many were sent
     */
    public int turn(Runnable done) {
        writeDown();
        Instant now = now();
        Set<Channel> ways = senders.open();
        int sent = 0;
        for (TargetPriority urgent : URGENT) {
            sent += startSending(urgent, ways, inFlight.free(config.inFlight()), now, done);
        }
        int free =
                inFlight.freeForSecond(
                        config.inFlight(), config.inFlight() - config.keptForUrgent());
        if (free > 0 && !breaker.isOpen(now)) {
            sent += startSending(TargetPriority.OTHER, ways, quota.take(free), now, done);
        }
        return sent;
    }

    /** Whether outcomes have come back that are not written down. */
    boolean hasOutcomes() {
        return inFlight.hasResults();
    }

    boolean isIdle() {
        return inFlight.isEmpty();
    }

    public void writeDown() {
        inFlight.writeDown(
                BATCH,
                tried -> {
                    List<DeliveryResult> results = tried.stream().map(this::result).toList();
                    ledger.settle(results, now());
                    meter.count(results);
                });
    }

    private int startSending(
            TargetPriority priority, Set<Channel> ways, int most, Instant now, Runnable done) {
        if (most <= 0 || ways.isEmpty()) {
            return 0;
        }
        List<LeasedTarget> leased = ledger.lease(priority, ways, most, now, config.lease());
        Map<Long, Optional<PushMessage>> known = new HashMap<>();
        Map<LeasedTarget, Recipients.Reachable> where = resolver.of(leased);
        for (LeasedTarget one : leased) {
            known.computeIfAbsent(one.messageId(), messages::sending);
            Optional<PushMessage> message = known.get(one.messageId());
            send(one, message, Optional.ofNullable(where.get(one)), done);
        }
        return leased.size();
    }

    private void send(
            LeasedTarget lease,
            Optional<PushMessage> message,
            Optional<Recipients.Reachable> target,
            Runnable done) {
        CompletionStage<Tried> sending =
                tried(lease, message, target)
                        .exceptionally(
                                failure -> new Outcome.Unknown(failure.getClass().getSimpleName()))
                        .thenApply(
                                outcome -> {
                                    tell(outcome);
                                    return new Tried(lease, target, outcome);
                                });
        inFlight.add(!lease.urgent(), sending, done);
    }

    private CompletionStage<Outcome> tried(
            LeasedTarget lease,
            Optional<PushMessage> message,
            Optional<Recipients.Reachable> target) {
        if (target.isEmpty()) {
            return CompletableFuture.completedFuture(
                    resolver.areReadable(lease)
                            ? new Outcome.Gone()
                            : new Outcome.Later("NO_DEVICE_KEY", Optional.empty(), false));
        }
        Optional<Sender> sender = senders.to(target.get().target().channel()).filter(Sender::sends);
        if (message.isEmpty() || !message.get().wakeup().expiresAt().isAfter(latest)) {
            return CompletableFuture.completedFuture(new Outcome.Ended());
        }
        if (sender.isEmpty()) {
            // Nobody has refused it: whoever has the credentials may send it yet.
            return CompletableFuture.completedFuture(
                    new Outcome.Later("NO_SENDER", Optional.empty(), false));
        }
        try {
            return sender.get().send(message.get().wakeup(), target.get().target(), false);
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(
                    new Outcome.Unknown(e.getClass().getSimpleName()));
        }
    }

    /** What concerns all messages counts at once, in whatever thread it came. */
    private void tell(Outcome outcome) {
        if (outcome instanceof Outcome.Later later && later.everybody()) {
            breaker.refused(latest, retries.wait(breaker.refusals(), later.after()));
        } else if (outcome instanceof Outcome.Accepted) {
            breaker.accepted();
        }
    }

    /** In the dispatcher's own thread: to forget a target asks the database. */
    private DeliveryResult result(Tried tried) {
        Outcome outcome = tried.outcome();
        if (outcome instanceof Outcome.Gone && !UnregisteredTargets.forget(tried.at())) {
            return retries.result(
                    tried.target(), new Outcome.Later("NOT_FORGOTTEN", Optional.empty(), false));
        } else if (outcome instanceof Outcome.Rejected rejected && rejected.isExpired()) {
            // By this node's own clock, which is wrong: by the ledger's it has time left.
            return retries.result(
                    tried.target(), new Outcome.Later(rejected.code(), Optional.empty(), false));
        }
        return retries.result(tried.target(), outcome);
    }

    private record Tried(LeasedTarget target, Optional<Recipients.Reachable> at, Outcome outcome) {}
}
