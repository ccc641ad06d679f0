package org.notorturetj.standin.webpush;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.vertx.core.MultiMap;

/** Checks how long, how urgently and under which topic a message is to be kept (RFC 8030). */
final class HeaderCheck {
    /** A push service has to take so much (RFC 8030, section 7.2), and they take no more. */
    private static final int LARGEST = 4096;

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final List<String> URGENCIES = List.of("very-low", "low", "normal", "high");

    private HeaderCheck() {}

    /**
     * What is wrong; empty when nothing is.
     *
     * @param length bytes of the body
     */
    static Optional<Refusal> refusal(MultiMap headers, int length) {
        if (length > LARGEST) {
            return Optional.of(
                    new Refusal(
                            Refusal.TOO_LARGE,
                            "the body has more than %d bytes (RFC 8030, section 7.2)"
                                    .formatted(LARGEST)));
        }
        return wrong(headers, length).map(why -> new Refusal(Refusal.BAD_REQUEST, why));
    }

    private static Optional<String> wrong(MultiMap headers, int length) {
        @Nullable String timeToLive = headers.get("TTL");
        if (timeToLive == null || !SECONDS.matcher(timeToLive).matches()) {
            return Optional.of("TTL is absent or no number of seconds (RFC 8030, section 5.2)");
        }
        @Nullable String urgency = headers.get("Urgency");
        if (urgency != null && !URGENCIES.contains(urgency)) {
            return Optional.of("Urgency is none of " + URGENCIES + " (RFC 8030, section 5.3)");
        }
        @Nullable String topic = headers.get("Topic");
        if (topic != null && !TOPIC.matcher(topic).matches()) {
            return Optional.of(
                    "Topic is more than 32 characters, or not of base64url (RFC 8030, section 5.4)");
        }
        if (length > 0 && !"aes128gcm".equalsIgnoreCase(headers.get("Content-Encoding"))) {
            return Optional.of("Content-Encoding is not aes128gcm (RFC 8291, section 4)");
        }
        return Optional.empty();
    }
}
