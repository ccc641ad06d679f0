package org.notorturetj.standin;

import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;

/** Counts the messages of a minute that begins with the first one. */
public final class Quota {
    private static final int MINUTE = 60;

    private final Clock clock;
    private Instant began = Instant.EPOCH;
    private int used;

    public Quota(Clock clock) {
        this.clock = clock;
    }

    /** Takes one; when nothing is left, the seconds until there is. */
    public synchronized OptionalInt take(int perMinute) {
        Instant now = clock.instant();
        if (!now.isBefore(began.plusSeconds(MINUTE))) {
            began = now;
            used = 0;
        }
        if (used < perMinute) {
            used++;
            return OptionalInt.empty();
        }
        long left = began.plusSeconds(MINUTE).getEpochSecond() - now.getEpochSecond();
        return OptionalInt.of((int) Math.max(1, left));
    }
}
