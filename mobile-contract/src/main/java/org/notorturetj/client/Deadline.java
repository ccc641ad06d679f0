package org.notorturetj.client;

/**
 * How long a whole answer may take (PROTOCOL.md, section 1): a sum of its own, so that a mirror
 * that sends one byte a minute cannot keep a phone busy.
 */
public final class Deadline {
    private final long least;
    private final long most;
    private final double bytesPerMillisecond;

    private Deadline(long least, long most, double bytesPerMillisecond) {
        this.least = least;
        this.most = most;
        this.bytesPerMillisecond = bytesPerMillisecond;
    }

    /** 60 seconds, and one for each 256 bytes; never more than 20 minutes. */
    public static Deadline ofProtocol() {
        return new Deadline(60_000, 20 * 60_000, 0.256);
    }

    /**
     * The same for all answers, so that a test need not wait a minute.
     *
     * @param milliseconds for each answer
     */
    public static Deadline of(long milliseconds) {
        return new Deadline(milliseconds, milliseconds, 1);
    }

    /** Milliseconds for an answer of so many bytes. */
    long milliseconds(long bytes) {
        return Math.min(most, least + (long) (bytes / bytesPerMillisecond));
    }
}
