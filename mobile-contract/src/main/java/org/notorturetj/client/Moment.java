package org.notorturetj.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moments in UTC, as milliseconds since 1970: java.time came to Android with API level 26. Days are
 * counted in the Gregorian calendar.
 */
public final class Moment {
    private static final Pattern UTC =
            Pattern.compile(
                    "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(\\.[0-9]+)?Z");

    private static final long DAY = 86_400_000L;

    private Moment() {}

    /**
     * Reads {@code 2026-11-24T09:30:00Z}; fractions of a second are dropped.
     *
     * @throws Refused when it is not a moment of that form
     */
    public static long of(String text) throws Refused {
        Matcher moment = UTC.matcher(text);
        if (!moment.matches()) {
            throw new Refused("not a moment in UTC");
        }
        long day = day(number(moment, 1), number(moment, 2), number(moment, 3));
        long seconds = number(moment, 4) * 3600L + number(moment, 5) * 60L + number(moment, 6);
        return day * DAY + seconds * 1000;
    }

    /** The day since 1970 of a year, month (1 to 12) and day of the month. */
    static long day(int year, int month, int dayOfMonth) {
        // March begins the year of this count, so that the leap day is its last.
        int fromMarch = (month + 9) % 12;
        long years = (long) year - (month <= 2 ? 1 : 0);
        long days = years * 365 + Math.floorDiv(years, 4L) - Math.floorDiv(years, 100L);
        return days
                + Math.floorDiv(years, 400L)
                + (fromMarch * 306 + 5) / 10
                + dayOfMonth
                - 719_469;
    }

    private static int number(Matcher moment, int group) {
        return Integer.parseInt(moment.group(group));
    }
}
