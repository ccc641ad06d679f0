package org.notorturetj.desk.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.queue.Backoff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Slows down guessing: after a few free failures, each further one doubles the delay until the next
 * attempt. Attempts that come too early are rejected without being checked and change nothing; old
 * failures expire. Kept in memory, of bounded size.
 */
public final class AttemptDelays {
    private static final int REMEMBERED = 100_000;

    private final int free;
    private final Backoff delays;
    private final Duration forgetting;
    private final Clock clock;
    private final Cache<String, Failures> failures =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * Starts without any failures.
     *
     * @param free failures without a delay: people mistype
     * @param first the delay after the next failure
     * @param longest the upper limit of a delay
     * @param forgetting failures expire after this time without a new one
     */
    AttemptDelays(int free, Duration first, Duration longest, Duration forgetting, Clock clock) {
        this.free = free;
        this.delays = new Backoff(first, longest);
        this.forgetting = forgetting;
        this.clock = clock;
    }

    /**
     * Starts an attempt. It counts as a failure until cleared, so that concurrent attempts cannot
     * bypass the delay.
     *
     * @throws ProblemException too-many-requests, if it comes too early
     */
    public void begin(String key) {
        admit(key)
                .ifPresent(
                        early -> {
                            throw ProblemException.retryAfter(ProblemType.TOO_MANY_REQUESTS, early);
                        });
    }

    /**
     * Starts an attempt, if it does not come too early. It counts as a failure until cleared.
     *
     * @return how much too early it comes; empty if it does not
     */
    public Optional<Duration> admit(String key) {
        Instant now = clock.instant();
        var early = new AtomicReference<>(Duration.ZERO);
        failures.asMap()
                .compute(
                        key,
                        (unused, known) -> {
                            Failures before = remembered(known, now);
                            if (now.isBefore(before.notBefore())) {
                                early.set(Duration.between(now, before.notBefore()));
                                return before;
                            }
                            return oneMore(before, now);
                        });
        return Optional.of(early.get()).filter(wait -> !wait.isZero());
    }

    /** Removes one attempt that was not a failure. */
    public void undo(String key) {
        failures.asMap()
                .computeIfPresent(
                        key,
                        (unused, known) ->
                                known.count() <= 1
                                        ? null
                                        // The attempt was admitted, so no delay was in force.
                                        : new Failures(
                                                known.count() - 1, known.last(), Instant.MIN));
    }

    /** Removes all failures of a key after a success. */
    public void clear(String key) {
        failures.invalidate(key);
    }

    /** Removes all failures of all keys. */
    void clearAll() {
        failures.invalidateAll();
    }

    private Failures remembered(@org.jspecify.annotations.Nullable Failures known, Instant now) {
        boolean forgotten = known == null || now.isAfter(known.last().plus(forgetting));
        return forgotten ? Failures.NONE : known;
    }

    private Failures oneMore(Failures before, Instant now) {
        int count = before.count() + 1;
        return new Failures(
                count, now, count <= free ? Instant.MIN : now.plus(delays.after(count - free)));
    }

    private record Failures(int count, Instant last, Instant notBefore) {
        static final Failures NONE = new Failures(0, Instant.EPOCH, Instant.MIN);
    }
}
