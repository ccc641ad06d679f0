package org.notorturetj.push.fcm;

import java.util.Optional;

/** What happened on the wire to one request. */
sealed interface FcmResponse {
    /**
     * FCM has seen nothing of it, or says that it did not look at it.
     *
     * @param everybody whether other messages fare the same
     */
    record NotSent(String code, boolean everybody) implements FcmResponse {}

    /** FCM may have it: the response did not come, or not whole. */
    record Lost(String code) implements FcmResponse {}

    /** FCM, or something in between, has responded. */
    record Received(int status, Optional<String> retryAfter, String body) implements FcmResponse {}
}
