package org.notorturetj.standin;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** How a stand-in can fail. The first ones answer as FCM's reference lists its error codes. */
public enum FaultKind {
    UNREGISTERED(404, "NOT_FOUND", "UNREGISTERED"),
    INVALID_ARGUMENT(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT"),
    SENDER_ID_MISMATCH(403, "PERMISSION_DENIED", "SENDER_ID_MISMATCH"),
    QUOTA_EXCEEDED(429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED"),
    UNAVAILABLE(503, "UNAVAILABLE", "UNAVAILABLE"),
    INTERNAL(500, "INTERNAL", "INTERNAL"),
    THIRD_PARTY_AUTH_ERROR(401, "UNAUTHENTICATED", "THIRD_PARTY_AUTH_ERROR"),
    /** The service account may not send, which has no code of FCM's own. */
    PERMISSION_DENIED(403, "PERMISSION_DENIED", null),
    /** A status that the Admin SDK does not know. */
    UNIMPLEMENTED(501, "UNIMPLEMENTED", null),
    /** Of Web Push only: there is no such subscription, with 404. */
    NOT_FOUND,
    /** Of Web Push only: 413. */
    TOO_LARGE,
    /** A page of some machine before the service. */
    HTML_502,
    /** 200 without the name of a message. */
    EMPTY_ANSWER,
    /** Elsewhere, with 302. */
    REDIRECT,
    /** All tokens are void and none is issued: the key was deleted in the console. */
    REVOKED,
    /** The token or subscription it meets is gone from then on. */
    GONE,
    /** So many a minute ({@code perMinute}), then 429 until the minute is over. */
    QUOTA,
    /** Good, but late. */
    DELAY,
    /** 503, although the message is on its way: FCM is known to do so. */
    UNAVAILABLE_AFTER_ACCEPT,
    /** Accepted, then the whole connection breaks, with everything else on it. */
    CUT_AFTER_ACCEPT,
    /** Accepted, then the stream is reset. */
    RESET_AFTER_ACCEPT,
    /** Refused before it is looked at (REFUSED_STREAM, RFC 9113 section 8.7). */
    REFUSED_STREAM,
    /** Not accepted, and never answered. */
    NO_ANSWER;

    /** FCM's own; Web Push has {@link #NOT_FOUND} and {@link #TOO_LARGE} instead of some. */
    public static final Set<FaultKind> OF_FCM =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(NOT_FOUND, TOO_LARGE)));

    private final int code;
    private final String status;
    private final @Nullable String fcm;

    FaultKind() {
        this(0, "", null);
    }

    FaultKind(int code, String status, @Nullable String fcm) {
        this.code = code;
        this.status = status;
        this.fcm = fcm;
    }

    /** HTTP status; 0: it fails in another way. */
    public int code() {
        return code;
    }

    /** The word of {@code google.rpc.Code} for the status. */
    public String status() {
        return status;
    }

    /** FCM's errorCode; null when it has none. */
    public @Nullable String fcm() {
        return fcm;
    }

    /** The word in {@code PUT /faults}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<FaultKind> of(String word) {
        for (FaultKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
