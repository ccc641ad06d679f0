package org.notorturetj.push.fcm;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.problem.RetryAfter;
import org.notorturetj.push.Channel;
import org.notorturetj.push.Outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.firebase.messaging.MessagingErrorCode;

/**
 * What a response of FCM means for a target. Two rules decide what is not plain: what may have been
 * sent is never called unsent, and a response that can come from a machine in between (a censor's,
 * a proxy's, a wrong address) never makes anybody forget a phone.
 */
final class FcmResponseMapper {
    /** The token is not taken: another one may be. */
    static final String UNAUTHORIZED = "HTTP_401";

    private static final String ERROR_DETAIL =
            "type.googleapis.com/google.firebase.fcm.v1.FcmError";
    private static final ObjectReader JSON =
            new ObjectMapper().reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int OK = 200;
    private static final int INTERNAL = 500;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int GATEWAY_TIMEOUT = 504;

    private FcmResponseMapper() {}

    static Outcome outcome(
            int status, @Nullable String retryAfter, String body, Channel channel, Instant now) {
        JsonNode json = json(body);
        if (status == OK
                && json.path("name").isTextual()
                && !json.path("name").asText().isEmpty()) {
            return new Outcome.Accepted();
        }
        if (status < 300) {
            return new Outcome.Unknown("ODD_ANSWER");
        }
        if (status < 400) {
            return new Outcome.Rejected("REDIRECT");
        }
        Optional<Duration> wait =
                Optional.ofNullable(retryAfter).flatMap(value -> RetryAfter.parse(value, now));
        return errorCode(json)
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
    private static Optional<MessagingErrorCode> errorCode(JsonNode body) {
        for (JsonNode detail : body.path("error").path("details")) {
            if (ERROR_DETAIL.equals(detail.path("@type").asText())) {
                String said = detail.path("errorCode").asText();
                return Stream.of(MessagingErrorCode.values())
                        .filter(code -> code.name().equals(said))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** What has no members when it is no JSON. */
    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
