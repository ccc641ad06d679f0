package org.notorturetj.push.fcm;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.problem.RetryAfter;
import org.notorturetj.push.Channel;
import org.notorturetj.push.Outcome;

import com.google.firebase.messaging.MessagingErrorCode;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * What a response of FCM means for a target. Two rules decide what is not plain: what may have been
 * sent is never called unsent, and a response that can come from a machine in between (a censor's,
 * a proxy's, a wrong address) never makes anybody forget a phone.
 */
final class FcmResponseMapper {
    private static final String ERROR_DETAIL =
            "type.googleapis.com/google.firebase.fcm.v1.FcmError";
    private static final int OK = 200;
    private static final int INTERNAL = 500;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int GATEWAY_TIMEOUT = 504;

    private FcmResponseMapper() {}

    static Outcome outcome(FcmResponse response, Channel channel, Instant now) {
        if (response instanceof FcmResponse.NotSent notSent) {
            return new Outcome.Later(notSent.code(), Optional.empty(), notSent.everybody());
        } else if (response instanceof FcmResponse.Received received) {
            return received(received, channel, now);
        }
        return new Outcome.Unknown(((FcmResponse.Lost) response).code());
    }

    private static Outcome received(FcmResponse.Received response, Channel channel, Instant now) {
        int status = response.status();
        JsonObject body = json(response.body());
        if (status == OK && body.getValue("name") instanceof String name && !name.isEmpty()) {
            return new Outcome.Accepted();
        }
        if (status < 300) {
            return new Outcome.Unknown("ODD_ANSWER");
        }
        if (status < 400) {
            return new Outcome.Rejected("REDIRECT");
        }
        Optional<Duration> wait =
                response.retryAfter().flatMap(value -> RetryAfter.parse(value, now));
        return errorCode(body)
                .map(code -> refused(code, channel, wait))
                .orElseGet(() -> withoutCode(status, wait));
    }

    private static Outcome refused(
            MessagingErrorCode code, Channel channel, Optional<Duration> wait) {
        return switch (code) {
            case UNREGISTERED ->
                    channel == Channel.TOPIC
                            ? new Outcome.Rejected(code.name())
                            : new Outcome.Gone();
            case INVALID_ARGUMENT, SENDER_ID_MISMATCH -> new Outcome.Rejected(code.name());
            case THIRD_PARTY_AUTH_ERROR, QUOTA_EXCEEDED, UNAVAILABLE, INTERNAL ->
                    new Outcome.Later(code.name(), wait, true);
        };
    }

    /** FCM itself always says a code, but for who may send at all. */
    private static Outcome withoutCode(int status, Optional<Duration> wait) {
        String code = "HTTP_" + status;
        return switch (status) {
            // The key is revoked, the role is gone, the address or the project is wrong: all of it
            // can be repaired, and then whoever waits is told.
            case 401, 403, 404, 429 -> new Outcome.Later(code, wait, true);
            default ->
                    status < INTERNAL
                            ? new Outcome.Rejected(code)
                            : new Outcome.Later(
                                    code,
                                    wait,
                                    status != NOT_IMPLEMENTED && status <= GATEWAY_TIMEOUT);
        };
    }

    /** The {@code errorCode} of FCM's own detail of the error; empty when it says none. */
    private static Optional<MessagingErrorCode> errorCode(JsonObject body) {
        if (body.getValue("error") instanceof JsonObject error
                && error.getValue("details") instanceof JsonArray details) {
            return details.stream()
                    .filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast)
                    .filter(detail -> ERROR_DETAIL.equals(detail.getValue("@type")))
                    .flatMap(detail -> known(detail.getValue("errorCode")).stream())
                    .findFirst();
        }
        return Optional.empty();
    }

    private static Optional<MessagingErrorCode> known(@Nullable Object code) {
        for (MessagingErrorCode one : MessagingErrorCode.values()) {
            if (one.name().equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Empty when it is no JSON object. */
    private static JsonObject json(String body) {
        try {
            return new JsonObject(body);
        } catch (DecodeException e) {
            return new JsonObject();
        }
    }
}
