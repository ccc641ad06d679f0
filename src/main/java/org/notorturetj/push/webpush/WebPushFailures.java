package org.notorturetj.push.webpush;

import java.util.Optional;
import java.util.concurrent.TimeoutException;

import org.notorturetj.push.Outcome;

/** What it means when no answer comes. */
final class WebPushFailures {
    private WebPushFailures() {}

    /** No connection: nothing was sent. */
    static Outcome before() {
        return new Outcome.Later("NO_CONNECTION", Optional.empty(), false);
    }

    /** The request was on its way. */
    static Outcome after(Throwable cause) {
        return new Outcome.Unknown(
                cause instanceof TimeoutException ? "NO_ANSWER" : "CONNECTION_LOST");
    }
}
