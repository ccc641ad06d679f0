package org.notorturetj.push.fcm;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** {@code Retry-After}: seconds, or a moment (RFC 9110 section 10.2.3). */
final class RetryAfter {
    /** Whatever they say: an alert is not put off for days because a header was odd. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final int LONGEST_NUMBER = 9;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    private RetryAfter() {}

    /** Reads it; empty when it says nothing that can be understood. */
    static Optional<Duration> of(String value, Instant now) {
        String text = value.strip();
        if (text.matches("[0-9]+")) {
            return Optional.of(
                    text.length() > LONGEST_NUMBER
                            ? LONGEST
                            : within(Duration.ofSeconds(Long.parseLong(text))));
        }
        try {
            return Optional.of(within(Duration.between(now, MOMENT.parse(text, Instant::from))));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Duration within(Duration asked) {
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
