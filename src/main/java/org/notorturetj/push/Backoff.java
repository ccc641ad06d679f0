package org.notorturetj.push;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long one waits before trying again: twice as long each time, at least as long as the provider
 * asks, and never all at the same moment.
 */
record Backoff(Duration first, Duration longest, RandomGenerator random) {
    private static final int MOST_DOUBLINGS = 20;

    /**
     * The wait after a try.
     *
     * @param attempts how often it was tried by now, 1 or more
     * @param asked what the provider asked for
     */
    Duration after(int attempts, Optional<Duration> asked) {
        long doubled = first.toMillis() << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
        long most = Math.min(doubled, longest.toMillis());
        long least = asked.map(Duration::toMillis).orElse(most / 2);
        return Duration.ofMillis(least + random.nextLong(most / 2 + 1));
    }
}
