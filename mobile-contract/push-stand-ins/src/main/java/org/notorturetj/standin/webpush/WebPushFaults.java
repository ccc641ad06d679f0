package org.notorturetj.standin.webpush;

import java.util.EnumSet;
import java.util.Set;

import org.notorturetj.standin.FaultKind;

/** How a push service can fail, and with which status. */
final class WebPushFaults {
    private static final Set<FaultKind> KINDS =
            EnumSet.of(
                    FaultKind.NOT_FOUND,
                    FaultKind.GONE,
                    FaultKind.PERMISSION_DENIED,
                    FaultKind.TOO_LARGE,
                    FaultKind.QUOTA_EXCEEDED,
                    FaultKind.QUOTA,
                    FaultKind.INTERNAL,
                    FaultKind.UNAVAILABLE,
                    FaultKind.HTML_502,
                    FaultKind.REDIRECT,
                    FaultKind.DELAY,
                    FaultKind.NO_ANSWER,
                    FaultKind.UNAVAILABLE_AFTER_ACCEPT,
                    FaultKind.CUT_AFTER_ACCEPT,
                    FaultKind.RESET_AFTER_ACCEPT,
                    FaultKind.REFUSED_STREAM);

    private WebPushFaults() {}

    static Set<FaultKind> kinds() {
        return EnumSet.copyOf(KINDS);
    }

    static int status(FaultKind kind) {
        return switch (kind) {
            case NOT_FOUND -> Refusal.NOT_FOUND;
            case GONE -> Refusal.GONE;
            case PERMISSION_DENIED -> Refusal.FORBIDDEN;
            case TOO_LARGE -> Refusal.TOO_LARGE;
            case QUOTA_EXCEEDED -> 429;
            case INTERNAL -> 500;
            case UNAVAILABLE -> 503;
            default -> throw new IllegalArgumentException(kind + " has no status of Web Push");
        };
    }
}
