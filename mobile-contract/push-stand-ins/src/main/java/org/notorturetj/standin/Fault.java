package org.notorturetj.standin;

import org.jspecify.annotations.Nullable;

/**
 * One way to fail, and when.
 *
 * @param share how many of the messages it meets, from 0 to 1
 * @param count after so many it is over; null: never
 * @param target only messages to this token or topic; null: all
 * @param retryAfter seconds that the answer tells to wait; null: it says nothing
 * @param delayMillis how long it takes
 * @param perMinute of a {@link FaultKind#QUOTA}: how many messages a minute may have
 */
public record Fault(
        FaultKind kind,
        double share,
        @Nullable Integer count,
        @Nullable String target,
        @Nullable Integer retryAfter,
        int delayMillis,
        int perMinute) {
    public Fault {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share is from 0 to 1");
        }
        if ((count != null && count < 0) || delayMillis < 0 || perMinute < 0) {
            throw new IllegalArgumentException("count, delayMillis and perMinute are not negative");
        }
    }

    /** Always, for everybody. */
    public static Fault always(FaultKind kind) {
        return new Fault(kind, 1, null, null, null, 0, 0);
    }

    /** Only the next ones. */
    public Fault times(int times) {
        return new Fault(kind, share, times, target, retryAfter, delayMillis, perMinute);
    }

    /** Only for this token or topic. */
    public Fault only(String name) {
        return new Fault(kind, share, count, name, retryAfter, delayMillis, perMinute);
    }

    /** With a Retry-After. */
    public Fault retryAfter(int seconds) {
        return new Fault(kind, share, count, target, seconds, delayMillis, perMinute);
    }

    /** So late. */
    public Fault after(int millis) {
        return new Fault(kind, share, count, target, retryAfter, millis, perMinute);
    }

    /** Only so many of all. */
    public Fault share(double of) {
        return new Fault(kind, of, count, target, retryAfter, delayMillis, perMinute);
    }

    /** Of a quota. */
    public Fault perMinute(int messages) {
        return new Fault(kind, share, count, target, retryAfter, delayMillis, messages);
    }
}
