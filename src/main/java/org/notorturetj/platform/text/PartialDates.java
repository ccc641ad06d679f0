package org.notorturetj.platform.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.PartialDate;

/** Dates that are years, months or days: 2026, 2026-03 or 2026-03-05. */
public final class PartialDates {
    /** From the least exact to the most. */
    public static final List<String> PRECISIONS = List.of("year", "month", "day");

    /** In characters, by precision. */
    private static final Map<String, Integer> LENGTHS = Map.of("year", 4, "month", 7, "day", 10);

    private static final int MONTH = 7;

    /** What is published of a date in which no year can be read. */
    private static final PartialDate UNKNOWN = new PartialDate("0000", "year");

    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    /** As much of a date as something begins with. */
    private static final Pattern READABLE =
            Pattern.compile("[0-9]{4}(?:-[0-9]{2}(?![0-9])(?:-[0-9]{2}(?![0-9]))?)?");

    private PartialDates() {}

    /** A date as it may be published: null if it is none. */
    public static @Nullable String orNull(@Nullable String date) {
        return firstDay(date).isPresent() ? date : null;
    }

    /** The first day of a date; empty if that is no date, or there is no such day. */
    public static Optional<LocalDate> firstDay(@Nullable String date) {
        Matcher parts = DATE.matcher(Objects.requireNonNullElse(date, ""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            number(parts.group(1)),
                            number(parts.group(2)),
                            number(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String part) {
        return part == null ? 1 : Integer.parseInt(part);
    }

    /** Whether it is exactly as long as its precision; both may be anything. */
    public static boolean isAsLongAsItsPrecision(PartialDate date) {
        return date.date() != null
                && Objects.equals(
                        LENGTHS.get(String.valueOf(date.precision())), date.date().length());
    }

    /**
     * The date without what is finer than its precision, or than a month if that is no precision.
     * Never refuses: of what is no date as much is left as can be read, and else the year 0000.
     */
    public static PartialDate cut(@Nullable PartialDate date) {
        Matcher readable =
                READABLE.matcher(date == null ? "" : Objects.requireNonNullElse(date.date(), ""));
        if (date == null || !readable.lookingAt()) {
            return UNKNOWN;
        }
        int longest = LENGTHS.getOrDefault(String.valueOf(date.precision()), MONTH);
        for (int i = PRECISIONS.size() - 1; i >= 0; i--) {
            int length = LENGTHS.get(PRECISIONS.get(i));
            if (length <= longest && length <= readable.end()) {
                String shorter = readable.group().substring(0, length);
                if (firstDay(shorter).isPresent()) {
                    return new PartialDate(shorter, PRECISIONS.get(i));
                }
            }
        }
        return UNKNOWN;
    }
}
