package org.notorturetj.platform.problem;

import java.time.Duration;

/** {@code Retry-After} in seconds. */
public final class RetryAfter {
    private static final long NANOS = 1_000_000_000L;

    private RetryAfter() {}

    /** Whole seconds, rounded up, at least one: whoever comes back then is not sent away again. */
    public static String seconds(Duration wait) {
        long seconds = Math.floorDiv(wait.toNanos() + NANOS - 1, NANOS);
        return Long.toString(Math.max(1, seconds));
    }
}
