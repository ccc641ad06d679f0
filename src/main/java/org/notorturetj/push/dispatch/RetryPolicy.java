package org.notorturetj.push.dispatch;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.queue.Backoff;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.PushConfig;
import org.notorturetj.push.ledger.DeliveryResult;
import org.notorturetj.push.ledger.LeasedTarget;

/**
 * What the ledger is to say of an outcome, and when there is another try: twice as late each time,
 * at least as late as the provider asks, and never all at the same moment.
 */
@ApplicationScoped
class RetryPolicy {
    private static final int LONGEST_CODE = 64;

    private final Backoff backoff;

    RetryPolicy(PushConfig config) {
        this.backoff = new Backoff(config.firstWait(), config.longestWait());
    }

    DeliveryResult result(LeasedTarget target, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted) {
            return last(target, "accepted", null);
        } else if (outcome instanceof Outcome.Gone) {
            return last(target, "gone", null);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            return last(target, "rejected", rejected.code());
        } else if (outcome instanceof Outcome.Ended) {
            return last(target, target.maybeSent() ? "unknown" : "unsent", null);
        } else if (outcome instanceof Outcome.Later later) {
            return again(target, "later", later.code(), later.after());
        } else if (outcome instanceof Outcome.Unknown unknown) {
            return again(target, "unknown", unknown.code(), Optional.empty());
        }
        throw new IllegalStateException("a new kind of outcome");
    }

    /**
     * The wait after a try.
     *
     * @param attempts how often it was tried by now, 1 or more
     * @param retryAfter what the provider asked for
     */
    Duration wait(int attempts, Optional<Duration> retryAfter) {
        return retryAfter
                .map(least -> backoff.spread(attempts, least))
                .orElseGet(() -> backoff.spread(attempts));
    }

    private static DeliveryResult last(LeasedTarget target, String outcome, @Nullable String code) {
        return new DeliveryResult(target, outcome, cut(code), null);
    }

    private DeliveryResult again(
            LeasedTarget target, String outcome, String code, Optional<Duration> retryAfter) {
        return new DeliveryResult(target, outcome, cut(code), wait(target.attempts(), retryAfter));
    }

    private static @Nullable String cut(@Nullable String code) {
        return code == null || code.length() <= LONGEST_CODE
                ? code
                : code.substring(0, LONGEST_CODE);
    }
}
