package org.notorturetj.push;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Hours of every day in which nobody is rung for what is not urgent, in Dushanbe, where the clock
 * never jumps. From an hour to the same hour: none.
 */
public record QuietTime(LocalTime from, LocalTime to) {
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    /**
     * Reads a setting like {@code 22:00-07:00}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static QuietTime of(String text) {
        int dash = text.indexOf('-');
        try {
            return new QuietTime(
                    LocalTime.parse(text.substring(0, Math.max(dash, 0))),
                    LocalTime.parse(text.substring(dash + 1)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Quiet hours are written like 22:00-07:00", e);
        }
    }

    /** When they end, if it is quiet now. */
    public Optional<Instant> end(Instant now) {
        ZonedDateTime local = now.atZone(DUSHANBE);
        if (!isQuiet(local.toLocalTime())) {
            return Optional.empty();
        }
        ZonedDateTime end = local.with(to);
        return Optional.of((end.isAfter(local) ? end : end.plusDays(1)).toInstant());
    }

    private boolean isQuiet(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean goesOn = time.isBefore(to);
        if (from.equals(to)) {
            return false;
        }
        return from.isBefore(to) ? begun && goesOn : begun || goesOn;
    }
}
