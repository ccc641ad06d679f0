package org.notorturetj.push;

import java.time.Clock;
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

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One turn after another of the same four steps: write outcomes down, end what is done, take what
 * is due (urgent first), hand it to a provider. One thread runs it; any number of nodes may.
 */
@ApplicationScoped
class Dispatch {
    private static final Logger LOG = Logger.getLogger(Dispatch.class);

    /** Outcomes that are written down at once. */
    private static final int BATCH = 1_000;

    private final OpenMessages messages;
    private final EndMessages endMessages;
    private final Ledger ledger;
    private final Senders senders;
    private final Verdict verdict;
    private final BulkQuota quota;
    private final Instance<Recipients> recipients;
    private final PushConfig config;
    private final Clock clock;

    private final Breaker breaker = new Breaker();
    private final Queue<Settlement> outcomes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger urgentOnTheWay = new AtomicInteger();
    private final AtomicInteger bulkOnTheWay = new AtomicInteger();

    Dispatch(
            OpenMessages messages,
            EndMessages endMessages,
            Ledger ledger,
            Senders senders,
            Verdict verdict,
            BulkQuota quota,
            Instance<Recipients> recipients,
            PushConfig config,
            Clock clock) {
        this.messages = messages;
        this.endMessages = endMessages;
        this.ledger = ledger;
        this.senders = senders;
        this.verdict = verdict;
        this.quota = quota;
        this.recipients = recipients;
        this.config = config;
        this.clock = clock;
    }

    /** Opens what waits, takes some devices into the ledger, and ends what is done. */
    boolean prepare() {
        Instant now = clock.instant();
        endMessages.whatIsDone(now);
        boolean opened = false;
        while (messages.openNext(now)) {
            opened = true;
        }
        return messages.takeDevices(now) || opened;
    }

    /**
     * Writes outcomes down and hands out what is due.
     *
     * @param done called whenever something came back, from any thread
     * @return how many were handed out
     */
    int turn(Runnable done) {
        writeDown();
        Instant now = clock.instant();
        int handed = hand(true, config.inFlight() - onTheWay(), now, done);
        int free =
                Math.min(
                        config.inFlight() - config.keptForUrgent() - bulkOnTheWay.get(),
                        config.inFlight() - onTheWay());
        if (free > 0 && !breaker.isOpen(now)) {
            handed += hand(false, quota.take(free), now, done);
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
            List<Settlement> batch = new ArrayList<>();
            for (Settlement next; batch.size() < BATCH && (next = outcomes.poll()) != null; ) {
                batch.add(next);
            }
            try {
                ledger.settle(batch);
            } catch (RuntimeException e) {
                outcomes.addAll(batch);
                throw e;
            }
        }
    }

    private int hand(boolean urgent, int most, Instant now, Runnable done) {
        if (most <= 0) {
            return 0;
        }
        List<Claim> claims = ledger.claim(urgent, most, now, config.lease());
        Map<Long, Optional<PushMessage>> known = new HashMap<>();
        Map<Long, Recipients.Reachable> where = where(claims);
        for (Claim claim : claims) {
            known.computeIfAbsent(claim.messageId(), messages::sending);
            Optional<PushMessage> message = known.get(claim.messageId());
            send(claim, message, Optional.ofNullable(where(claim, where)), done);
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
        tried(message, target)
                .whenComplete(
                        (outcome, failure) -> {
                            Outcome known =
                                    failure == null
                                            ? outcome
                                            : new Outcome.Unknown(
                                                    failure.getClass().getSimpleName());
                            outcomes.add(judged(claim, target, known));
                            counter.decrementAndGet();
                            done.run();
                        });
    }

    private CompletionStage<Outcome> tried(
            Optional<PushMessage> message, Optional<Recipients.Reachable> target) {
        if (target.isEmpty()) {
            return CompletableFuture.completedFuture(new Outcome.Gone());
        }
        Optional<Sender> sender = senders.to(target.get().target().way());
        if (message.isEmpty() || !message.get().wakeup().expiresAt().isAfter(clock.instant())) {
            return CompletableFuture.completedFuture(new Outcome.Rejected("ENDED"));
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

    private Settlement judged(Claim claim, Optional<Recipients.Reachable> target, Outcome outcome) {
        if (outcome instanceof Outcome.Later later && later.everybody()) {
            breaker.refused(clock.instant(), verdict.rest(later, breaker.refusals()));
        } else if (outcome instanceof Outcome.Accepted) {
            breaker.accepted();
        } else if (outcome instanceof Outcome.Gone) {
            target.ifPresent(Dispatch::forget);
        }
        return verdict.of(claim, outcome);
    }

    private static void forget(Recipients.Reachable target) {
        try {
            target.forget();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "A device that is gone is not forgotten yet (%s)",
                    e.getClass().getSimpleName());
        }
    }

    private Map<Long, Recipients.Reachable> where(List<Claim> claims) {
        List<Long> ids =
                claims.stream()
                        .filter(claim -> claim.target().way() != Target.Way.TOPIC)
                        .map(claim -> Long.valueOf(claim.name()))
                        .toList();
        Map<Long, Recipients.Reachable> found = new HashMap<>();
        if (!ids.isEmpty()) {
            for (Recipients some : recipients) {
                found.putAll(some.where(ids));
            }
        }
        return found;
    }

    private static Recipients.@Nullable Reachable where(
            Claim claim, Map<Long, Recipients.Reachable> found) {
        return claim.target().way() == Target.Way.TOPIC
                ? new Topic(claim.target())
                : found.get(Long.valueOf(claim.name()));
    }

    /** A topic is always there. */
    private record Topic(Target target) implements Recipients.Reachable {
        @Override
        public void forget() {
            // phones decide who listens to it
        }
    }
}
