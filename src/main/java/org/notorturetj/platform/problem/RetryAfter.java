package org.notorturetj.platform.problem;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The header {@code Retry-After} (RFC 9110 section 10.2.3). */
public final class RetryAfter {
    /** Whatever a server asks for: an alert is not put off for days because a header was odd. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final long NANOS = 1_000_000_000L;
    private static final int LONGEST_NUMBER = 9;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    private RetryAfter() {}

    /**
     * Whole seconds, rounded up, at least one, so that a client that waits is not refused again.
     */
    public static String seconds(Duration wait) {
        long seconds = Math.floorDiv(wait.toNanos() + NANOS - 1, NANOS);
        return Long.toString(Math.max(1, seconds));
    }

    /**
     * What a server asks for: seconds, or a moment; at most {@link #LONGEST}. Empty when it says
     * nothing that can be understood.
     */
    public static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        if (text.matches("[0-9]+")) {
            return Optional.of(
                    text.length() > LONGEST_NUMBER
                            ? LONGEST
                            : bounded(Duration.ofSeconds(Long.parseLong(text))));
        }
        try {
            return Optional.of(bounded(Duration.between(now, MOMENT.parse(text, Instant::from))));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration delay) {
        if (delay.isNegative()) {
            return Duration.ZERO;
        }
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
