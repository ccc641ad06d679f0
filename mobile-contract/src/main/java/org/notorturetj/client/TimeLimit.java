package org.notorturetj.client;

import java.util.concurrent.TimeUnit;

/**
 * How long something may take, by a clock that nobody can set: a whole sync, or the part of it that
 * one mirror gets (PROTOCOL.md, section 6).
 */
final class TimeLimit {
    private final long end;

    private TimeLimit(long end) {
        this.end = end;
    }

    /** Beginning now. */
    static TimeLimit of(long milliseconds) {
        return new TimeLimit(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    /** Milliseconds that are left; 0 when the time is over. */
    long left() {
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
    }

    /**
     * What the next mirror gets: half of what is left, and the last one all of it, so that a mirror
     * that uses up its time does not use up that of the others.
     */
    TimeLimit share(boolean last) {
        return of(last ? left() : left() / 2);
    }
}
