package org.notorturetj.client.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Timestamps in UTC (RFC 3339) as milliseconds since 1970: java.time came to Android with API level
 * 26.
 */
public final class UtcTimestamp {
    private static final Pattern UTC =
            Pattern.compile(
                    "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(\\.[0-9]+)?Z");

    private static final long DAY = 86_400_000L;

    private UtcTimestamp() {}

    /**
     * Parses {@code 2026-11-24T09:30:00Z}; fractions of a second are dropped.
     *
     * @throws MalformedJsonException when it does not have that form
     */
    public static long parse(String text) throws MalformedJsonException {
        Matcher timestamp = UTC.matcher(text);
        if (!timestamp.matches()) {
            throw new MalformedJsonException("not a timestamp in UTC");
        }
        long day = day(number(timestamp, 1), number(timestamp, 2), number(timestamp, 3));
        long seconds =
                number(timestamp, 4) * 3600L + number(timestamp, 5) * 60L + number(timestamp, 6);
        return day * DAY + seconds * 1000;
    }

    /** The day since 1970 of a year, month (1 to 12) and day of the month. */
    private static long day(int year, int month, int dayOfMonth) {
        // Years are counted from March, so that the leap day is the last of its year.
        int fromMarch = (month + 9) % 12;
        long years = (long) year - (month <= 2 ? 1 : 0);
        long days = years * 365 + Math.floorDiv(years, 4L) - Math.floorDiv(years, 100L);
        return days
                + Math.floorDiv(years, 400L)
                + (fromMarch * 306 + 5) / 10
                + dayOfMonth
                - 719_469;
    }

    private static int number(Matcher timestamp, int group) {
        return Integer.parseInt(timestamp.group(group));
    }
}
