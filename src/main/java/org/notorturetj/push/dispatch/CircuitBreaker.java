package org.notorturetj.push.dispatch;

import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a provider alone that has said that it can take no more. What is urgent is still tried:
 * each by its own waits.
 */
final class CircuitBreaker {
    private volatile Instant since = Instant.MIN;
    private volatile Instant until = Instant.MIN;
    private volatile int refusals;

    /** The provider speaks of all messages. */
    synchronized void refused(Instant now, Duration wait) {
        if (!now.isBefore(until)) {
            refusals++;
        }
        Instant end = now.plus(wait);
        if (end.isAfter(until) || now.isBefore(since)) {
            since = now;
            until = end;
        }
    }

    /** How often it has refused since it last accepted. */
    int refusals() {
        return Math.max(1, refusals);
    }

    void accepted() {
        refusals = 0;
    }

    /** Not before it began either: then the clock was set back, and nobody knows for how long. */
    boolean isOpen(Instant now) {
        return !now.isBefore(since) && now.isBefore(until);
    }
}
