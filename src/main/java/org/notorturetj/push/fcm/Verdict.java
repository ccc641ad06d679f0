package org.notorturetj.push.fcm;

import com.google.firebase.messaging.MessagingErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Target;

/**
 * What an exchange means. Two rules decide what is not plain: what may have been sent is never
 * called unsent, and an answer that can come from a machine in between (a censor's, a proxy's, a
 * wrong address) never makes anybody forget a phone.
 */
final class Verdict {
    private static final int INTERNAL = 500;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int GATEWAY_TIMEOUT = 504;

    private final Exchange exchange;
    private final @Nullable MessagingErrorCode code;
    private final Instant now;

    private Verdict(Exchange exchange, @Nullable MessagingErrorCode code, Instant now) {
        this.exchange = exchange;
        this.code = code;
        this.now = now;
    }

    /**
     * Judges.
     *
     * @param reading what the SDK makes of the answer, if there is one
     */
    static Outcome of(
            Exchange exchange, Optional<Sdk.Reading> reading, Target.Way way, Instant now) {
        var verdict = new Verdict(exchange, reading.flatMap(Sdk.Reading::code).orElse(null), now);
        return switch (exchange.stage()) {
            case UNSENT -> new Outcome.Later("NOT_CONNECTED", Optional.empty(), true);
            case SENT -> new Outcome.Unknown(exchange.timedOut() ? "TIMEOUT" : "ANSWER_LOST");
            case ANSWERED ->
                    reading.flatMap(Sdk.Reading::name).isPresent()
                            ? new Outcome.Accepted()
                            : verdict.ofAnswer(way);
        };
    }

    private Outcome ofAnswer(Target.Way way) {
        int status = exchange.status();
        if (status < 300) {
            return new Outcome.Unknown("ODD_ANSWER");
        }
        if (status < 400) {
            return new Outcome.Rejected("REDIRECT");
        }
        if (code == null) {
            return withoutCode(status);
        }
        return switch (code) {
            case UNREGISTERED ->
                    way == Target.Way.TOPIC
                            ? new Outcome.Rejected(code.name())
                            : new Outcome.Gone();
            case INVALID_ARGUMENT, SENDER_ID_MISMATCH -> new Outcome.Rejected(code.name());
            case THIRD_PARTY_AUTH_ERROR, QUOTA_EXCEEDED, UNAVAILABLE, INTERNAL ->
                    later(code.name(), true);
        };
    }

    /** FCM itself always says a code, but for who may send at all. */
    private Outcome withoutCode(int status) {
        String word = "HTTP_" + status;
        return switch (status) {
            // The key is revoked, the role is gone, the address or the project is wrong: all of it
            // can be repaired, and then whoever waits is told.
            case 401, 403, 404, 429 -> later(word, true);
            default -> {
                if (status < INTERNAL) {
                    yield new Outcome.Rejected(word);
                }
                yield later(word, status != NOT_IMPLEMENTED && status <= GATEWAY_TIMEOUT);
            }
        };
    }

    private Outcome later(String word, boolean everybody) {
        Optional<Duration> after = exchange.retryAfter().flatMap(text -> RetryAfter.of(text, now));
        return new Outcome.Later(word, after, everybody);
    }
}
