package org.notorturetj.hub.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before a subscriber is tried again: longer each time, and not all at once.
 *
 * @param first before the second try
 * @param longest however often it failed
 */
record RetryWait(Duration first, Duration longest) {
    private static final int DOUBLINGS = 20;

    /** After so many tries, the first included; between half and all of it. */
    Duration after(int tries) {
        int doublings = Math.min(Math.max(tries - 1, 0), DOUBLINGS);
        long millis = Math.min(first.toMillis() << doublings, longest.toMillis());
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }
}
