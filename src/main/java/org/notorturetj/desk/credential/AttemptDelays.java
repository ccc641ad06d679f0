package org.notorturetj.desk.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;

/**
 * Makes guessing slow: after a few failures each further one doubles the time until the next
 * attempt counts. Attempts that come too early are refused unseen and change nothing, and what was
 * long ago is forgotten. In memory, of bounded size.
 */
public final class AttemptDelays {
    private static final int REMEMBERED = 100_000;
    private static final int LARGEST_SHIFT = 30;

    private final int free;
    private final Duration first;
    private final Duration longest;
    private final Duration forgetting;
    private final Clock clock;
    private final Cache<String, Failures> failures =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * Begins with nothing remembered.
     *
     * @param free failures that cost nothing: people mistype
     * @param first the delay after the next one
     * @param longest no delay is longer
     * @param forgetting after so long without a failure there was none
     */
    AttemptDelays(int free, Duration first, Duration longest, Duration forgetting, Clock clock) {
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    /**
     * Begins an attempt. It counts as a failure until it is forgiven, so that many at once are no
     * way around.
     *
     * @throws ProblemException too-many-requests, when it comes too early
     */
    public void begin(String key) {
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
        if (!early.get().isZero()) {
            throw ProblemException.retryAfter(ProblemType.TOO_MANY_REQUESTS, early.get());
        }
    }

    /** Begins an attempt of somebody who need not wait; it counts all the same. */
    public void beginExcused(String key) {
        Instant now = clock.instant();
        failures.asMap().compute(key, (unused, known) -> oneMore(remembered(known, now), now));
    }

    /** The attempt was no failure: what it counted is taken back. */
    public void takeBack(String key) {
        failures.asMap()
                .computeIfPresent(
                        key,
                        (unused, known) ->
                                known.count() <= 1
                                        ? null
                                        // It was let in, so that no delay was in force.
                                        : new Failures(
                                                known.count() - 1, known.last(), Instant.MIN));
    }

    /** Somebody proved who she is: nothing was a failure. */
    public void forgive(String key) {
        failures.invalidate(key);
    }

    /** Forgets everything. */
    void forget() {
        failures.invalidateAll();
    }

    private Failures remembered(@org.jspecify.annotations.Nullable Failures known, Instant now) {
        boolean forgotten = known == null || now.isAfter(known.last().plus(forgetting));
        return forgotten ? Failures.NONE : known;
    }

    private Failures oneMore(Failures before, Instant now) {
        int count = before.count() + 1;
        return new Failures(
                count, now, count <= free ? Instant.MIN : now.plus(delay(count - free)));
    }

    private Duration delay(int failure) {
        Duration delay = first.multipliedBy(1L << Math.min(failure - 1, LARGEST_SHIFT));
        return delay.compareTo(longest) > 0 ? longest : delay;
    }

    private record Failures(int count, Instant last, Instant notBefore) {
        static final Failures NONE = new Failures(0, Instant.EPOCH, Instant.MIN);
    }
}
