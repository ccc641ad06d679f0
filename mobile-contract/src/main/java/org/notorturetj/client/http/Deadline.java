package org.notorturetj.client.http;

/**
 * How long a complete response may take (PROTOCOL.md, section 1), so that a mirror that sends one
 * byte a minute cannot keep a phone busy.
 */
public final class Deadline {
    private final long min;
    private final long max;
    private final double bytesPerMillisecond;

    private Deadline(long min, long max, double bytesPerMillisecond) {
        this.min = min;
        this.max = max;
        this.bytesPerMillisecond = bytesPerMillisecond;
    }

    /** 60 seconds, and one more for each 256 bytes; never more than 20 minutes. */
    public static Deadline ofProtocol() {
        return new Deadline(60_000, 20 * 60_000, 0.256);
    }

    /**
     * The same for all responses, so that a test need not wait a minute.
     *
     * @param milliseconds for each response
     */
    public static Deadline of(long milliseconds) {
        return new Deadline(milliseconds, milliseconds, 1);
    }

    /** Milliseconds for a response of at most so many bytes. */
    long milliseconds(long bytes) {
        return Math.min(max, min + (long) (bytes / bytesPerMillisecond));
    }
}
