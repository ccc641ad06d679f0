package org.notorturetj.push.fcm;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What happened on the wire while this thread sent one message. The SDK sends in its caller's
 * thread and forgets most of it: how far an exchange came that failed, and everything when it
 * throws something it did not mean to.
 */
final class Exchange {
    /** How far it came. */
    enum Stage {
        /** The provider has seen nothing of it. */
        UNSENT,
        /** It may have it. */
        SENT,
        /** It has said something. */
        ANSWERED
    }

    private static final ThreadLocal<Exchange> CURRENT = ThreadLocal.withInitial(Exchange::new);

    private Stage stage = Stage.UNSENT;
    private int status;
    private @Nullable String retryAfter;
    private boolean timedOut;

    private Exchange() {}

    /** Begins a new one in this thread. */
    static Exchange begin() {
        var exchange = new Exchange();
        CURRENT.set(exchange);
        return exchange;
    }

    static Exchange current() {
        return CURRENT.get();
    }

    void sent() {
        stage = Stage.SENT;
    }

    /** It was sent, and the provider says that it did not look at it. */
    void notTaken() {
        stage = Stage.UNSENT;
    }

    void answered(int withStatus, @Nullable String withRetryAfter) {
        stage = Stage.ANSWERED;
        status = withStatus;
        retryAfter = withRetryAfter;
    }

    void timedOut() {
        timedOut = true;
    }

    Stage stage() {
        return stage;
    }

    /** The HTTP status as it came. */
    int status() {
        return status;
    }

    Optional<String> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    boolean isTimedOut() {
        return timedOut;
    }
}
