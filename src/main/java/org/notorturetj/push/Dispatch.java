package org.notorturetj.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One turn after another of the same three steps: write outcomes down, take what is due in the
 * ledger (urgent first), hand it to a provider. One thread runs it; any number of nodes may.
 */
@ApplicationScoped
class Dispatch {
    /** Outcomes that are written down at once. */
    private static final int BATCH = 1_000;

    private static final List<Priority> URGENT =
            List.of(Priority.URGENT_TOPIC, Priority.URGENT_DEVICE);

    private final OpenMessages messages;
    private final Ledger ledger;
    private final Senders senders;
    private final Verdict verdict;
    private final BulkQuota quota;
    private final Addressees addressees;
    private final PushConfig config;
    private final LedgerClock clock;

    private final Breaker breaker = new Breaker();
    private final Queue<Tried> outcomes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger urgentOnTheWay = new AtomicInteger();
    private final AtomicInteger bulkOnTheWay = new AtomicInteger();
    private volatile Instant latest = Instant.MIN;

    Dispatch(
            OpenMessages messages,
            Ledger ledger,
            Senders senders,
            Verdict verdict,
            BulkQuota quota,
            Addressees addressees,
            PushConfig config,
            LedgerClock clock) {
        this.messages = messages;
        this.ledger = ledger;
        this.senders = senders;
        this.verdict = verdict;
        this.quota = quota;
        this.addressees = addressees;
        this.config = config;
        this.clock = clock;
    }

    /** The time of the ledger. When it was set back, nothing is to wait for a moment of before. */
    private Instant now() {
        Instant now = clock.now();
        if (now.isBefore(latest)) {
            ledger.pullIn(now, config.lease());
        }
        latest = now;
        return now;
    }

    /**
     * Writes outcomes down and hands out what is due.
     *
     * @param done called whenever something came back, from any thread
     * @return how many were handed out
     */
    int turn(Runnable done) {
        writeDown();
        Instant now = now();
        int handed = 0;
        for (Priority urgent : URGENT) {
            handed += hand(urgent, config.inFlight() - onTheWay(), now, done);
        }
        int free =
                Math.min(
                        config.inFlight() - config.keptForUrgent() - bulkOnTheWay.get(),
                        config.inFlight() - onTheWay());
        if (free > 0 && !breaker.isOpen(now)) {
            handed += hand(Priority.OTHER, quota.take(free), now, done);
        }
        return handed;
    }

    /** Whether outcomes have come back that are not written down. */
    boolean hasOutcomes() {
        return !outcomes.isEmpty();
    }

    int onTheWay() {
        return urgentOnTheWay.get() + bulkOnTheWay.get();
    }

    void writeDown() {
        while (!outcomes.isEmpty()) {
            List<Tried> batch = new ArrayList<>();
            for (Tried next; batch.size() < BATCH && (next = outcomes.poll()) != null; ) {
                batch.add(next);
            }
            try {
                ledger.settle(batch.stream().map(this::judged).toList(), now());
            } catch (RuntimeException e) {
                outcomes.addAll(batch);
                throw e;
            }
        }
    }

    private int hand(Priority priority, int most, Instant now, Runnable done) {
        if (most <= 0) {
            return 0;
        }
        List<Claim> claims = ledger.claim(priority, most, now, config.lease());
        Map<Long, Optional<PushMessage>> known = new HashMap<>();
        Map<Claim, Recipients.Reachable> where = addressees.of(claims);
        for (Claim claim : claims) {
            known.computeIfAbsent(claim.messageId(), messages::sending);
            Optional<PushMessage> message = known.get(claim.messageId());
            send(claim, message, Optional.ofNullable(where.get(claim)), done);
        }
        return claims.size();
    }

    private void send(
            Claim claim,
            Optional<PushMessage> message,
            Optional<Recipients.Reachable> target,
            Runnable done) {
        AtomicInteger counter = claim.urgent() ? urgentOnTheWay : bulkOnTheWay;
        counter.incrementAndGet();
        tried(claim, message, target)
                .whenComplete(
                        (outcome, failure) -> {
                            Outcome known =
                                    failure == null
                                            ? outcome
                                            : new Outcome.Unknown(
                                                    failure.getClass().getSimpleName());
                            tell(known);
                            outcomes.add(new Tried(claim, target, known));
                            counter.decrementAndGet();
                            done.run();
                        });
    }

    private CompletionStage<Outcome> tried(
            Claim claim, Optional<PushMessage> message, Optional<Recipients.Reachable> target) {
        if (target.isEmpty()) {
            return CompletableFuture.completedFuture(
                    addressees.areReadable(claim)
                            ? new Outcome.Gone()
                            : new Outcome.Later("NO_DEVICE_KEY", Optional.empty(), false));
        }
        Optional<Sender> sender = senders.to(target.get().target().way());
        if (message.isEmpty() || !message.get().wakeup().expiresAt().isAfter(latest)) {
            return CompletableFuture.completedFuture(new Outcome.Ended());
        }
        if (sender.isEmpty()) {
            return CompletableFuture.completedFuture(new Outcome.Rejected("NO_SENDER"));
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
            breaker.refused(latest, verdict.rest(later, breaker.refusals()));
        } else if (outcome instanceof Outcome.Accepted) {
            breaker.accepted();
        }
    }

    /** In the dispatcher's own thread: to forget a target asks the database. */
    private Settlement judged(Tried tried) {
        Outcome outcome = tried.outcome();
        if (outcome instanceof Outcome.Gone && !addressees.isForgotten(tried.target())) {
            return verdict.of(
                    tried.claim(), new Outcome.Later("NOT_FORGOTTEN", Optional.empty(), false));
        } else if (outcome instanceof Outcome.Rejected rejected && rejected.isExpired()) {
            // By this node's own clock, which is wrong: by the ledger's it has time left.
            return verdict.of(
                    tried.claim(), new Outcome.Later(rejected.code(), Optional.empty(), false));
        }
        return verdict.of(tried.claim(), outcome);
    }

    private record Tried(Claim claim, Optional<Recipients.Reachable> target, Outcome outcome) {}
}
