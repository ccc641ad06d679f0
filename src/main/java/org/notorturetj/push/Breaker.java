package org.notorturetj.push;

import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a provider alone that has said that it can take no more. What is urgent is still tried:
 * each by its own waits.
 */
final class Breaker {
    private volatile Instant until = Instant.MIN;
    private volatile int refusals;

    /** The provider speaks of all messages. */
    synchronized void refused(Instant now, Duration wait) {
        if (!now.isBefore(until)) {
            refusals++;
        }
        Instant end = now.plus(wait);
        if (end.isAfter(until)) {
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

    boolean isOpen(Instant now) {
        return now.isBefore(until);
    }
}
