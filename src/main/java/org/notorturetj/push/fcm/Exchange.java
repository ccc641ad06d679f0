package org.notorturetj.push.fcm;

import java.util.Optional;

/**
 * What happened on the wire to one request.
 *
 * @param timedOut whether nobody waits for the answer any more
 * @param answer there is one, when it was answered
 */
record Exchange(Stage stage, boolean timedOut, Optional<WireAnswer> answer) {
    /** How far it came. */
    enum Stage {
        /** The provider has seen nothing of it, or says that it did not look at it. */
        UNSENT,
        /** It may have it. */
        SENT,
        /** It has said something. */
        ANSWERED
    }

    static Exchange unsent() {
        return new Exchange(Stage.UNSENT, false, Optional.empty());
    }

    static Exchange lost(boolean timedOut) {
        return new Exchange(Stage.SENT, timedOut, Optional.empty());
    }

    static Exchange answered(WireAnswer answer) {
        return new Exchange(Stage.ANSWERED, false, Optional.of(answer));
    }

    /** The HTTP status as it came; 0 without an answer. */
    int status() {
        return answer.map(WireAnswer::originalStatus).orElse(0);
    }

    Optional<String> retryAfter() {
        return answer.flatMap(some -> Optional.ofNullable(some.header("Retry-After")));
    }
}
