package org.notorturetj.platform.queue;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before something is tried again: twice as long each time.
 *
 * @param first before the second try
 * @param longest however often it failed
 */
public record Backoff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 30;

    /**
     * The wait.
     *
     * @param tries so far, the first included
     */
    public Duration after(int tries) {
        int doublings = Math.min(Math.max(tries - 1, 0), MOST_DOUBLINGS);
        Duration wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** Between half and all of it, so that what failed together is not tried together. */
    public Duration spread(int tries) {
        return spread(tries, after(tries).dividedBy(2));
    }

    /**
     * At least so long, and up to half of the wait more.
     *
     * @param least what the other side asked for
     */
    public Duration spread(int tries, Duration least) {
        long half = after(tries).toMillis() / 2;
        return least.plusMillis(ThreadLocalRandom.current().nextLong(half + 1));
    }
}
