package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * When somebody answers a line, in the time of Dushanbe: UTC+5, without summer time (since 1991).
 * Phones and the server reckon by it alike. What cannot be read is never taken for closed.
 *
 * <p>A period whose end is not later than its beginning ends on the next day. What an exception
 * says holds for its day from 00:00 to 24:00, beside the end of an exception of the day before.
 */
public final class OpeningTimes {
    /** What is no time of day. */
    public static final int UNREADABLE = -1;

    private static final long MINUTE = 60_000;
    private static final long OFFSET = 5 * 60 * MINUTE;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final int MINUTES_OF_DAY = 24 * 60;

    /** The first of January 1970 was a Thursday: day 4 of ISO 8601. */
    private static final long THURSDAY = 3;

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private final String mode;
    private final List<Span> week = new ArrayList<>();
    private final Map<Long, List<Span>> exceptions = new HashMap<>();
    private boolean unreadableWeek;
    private boolean unreadableDay;

    /**
     * Times without periods yet.
     *
     * @param mode always, weekly or unknown; any other counts as unknown
     */
    public OpeningTimes(String mode) {
        this.mode = mode;
    }

    /** The minute of the day of a time, HH:MM; {@link #UNREADABLE} for anything else. */
    public static int opening(String time) {
        return TIME.matcher(time).matches()
                ? Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3))
                : UNREADABLE;
    }

    /** The same of an end, which may be 24:00. */
    public static int closing(String time) {
        return "24:00".equals(time) ? MINUTES_OF_DAY : opening(time);
    }

    /**
     * Adds a period of every week.
     *
     * @param day 1 Monday to 7 Sunday
     */
    public void addPeriod(long day, String from, String to) {
        Span span = Span.of(from, to);
        if (span == null || day < 1 || day > 7) {
            unreadableWeek = true;
        } else {
            week.add(span.on(day));
        }
    }

    /**
     * Adds what one day has instead of its period of the week.
     *
     * @param date YYYY-MM-DD
     * @param from empty, as {@code to}, when it is closed all day
     */
    public void addException(String date, String from, String to) {
        long millis = LenientTimestamp.parse(date + "T00:00:00Z");
        if (millis == Long.MIN_VALUE) {
            unreadableDay = true;
            return;
        }
        long day = Math.floorDiv(millis, DAY);
        List<Span> spans = exceptions.computeIfAbsent(day, any -> new ArrayList<>());
        boolean closed = from.isEmpty() && to.isEmpty();
        spans.add(closed ? Span.CLOSED : Span.of(from, to));
    }

    /**
     * Whether somebody answers.
     *
     * @param millis since 1970
     */
    public OpenStatus at(long millis) {
        boolean always = "always".equals(mode);
        if (!always && !"weekly".equals(mode)) {
            return OpenStatus.UNKNOWN;
        }
        long local = millis + OFFSET;
        long day = Math.floorDiv(local, DAY);
        int minute = (int) (Math.floorMod(local, DAY) / MINUTE);
        List<Span> before = exceptions.get(day - 1);
        if (before != null && endsLater(before, minute)) {
            return OpenStatus.OPEN;
        }
        List<Span> instead = exceptions.get(day);
        if (instead != null) {
            return during(instead, minute);
        }
        if (unreadableDay) {
            return OpenStatus.UNKNOWN;
        }
        return always ? OpenStatus.OPEN : ofWeek(Math.floorMod(day + THURSDAY, 7L) + 1, minute);
    }

    private static boolean endsLater(List<Span> spans, int minute) {
        for (Span span : spans) {
            if (span != null && span.reachesNextDay(minute)) {
                return true;
            }
        }
        return false;
    }

    private static OpenStatus during(List<Span> spans, int minute) {
        OpenStatus otherwise = OpenStatus.CLOSED;
        for (Span span : spans) {
            if (span == null) {
                otherwise = OpenStatus.UNKNOWN;
            } else if (span.has(minute)) {
                return OpenStatus.OPEN;
            }
        }
        return otherwise;
    }

    private OpenStatus ofWeek(long weekday, int minute) {
        for (Span span : week) {
            boolean open =
                    (span.day == weekday && span.has(minute))
                            || (span.day % 7 + 1 == weekday && span.reachesNextDay(minute));
            if (open) {
                return OpenStatus.OPEN;
            }
        }
        return unreadableWeek || week.isEmpty() ? OpenStatus.UNKNOWN : OpenStatus.CLOSED;
    }

    /** From one minute of a day to another, of the same or of the next day. */
    private static final class Span {
        static final Span CLOSED = new Span(0, 0, 0);

        final long day;
        private final int from;
        private final int to;

        private Span(long day, int from, int to) {
            this.day = day;
            this.from = from;
            this.to = to;
        }

        /** Null if it cannot be read: nobody can tell how long a period from 09:00 to 09:00 is. */
        static Span of(String from, String to) {
            int begins = opening(from);
            int ends = closing(to);
            return begins == UNREADABLE || ends == UNREADABLE || begins == ends
                    ? null
                    : new Span(0, begins, ends);
        }

        Span on(long weekday) {
            return new Span(weekday, from, to);
        }

        boolean has(int minute) {
            return from < to ? minute >= from && minute < to : from > to && minute >= from;
        }

        boolean reachesNextDay(int minute) {
            return from > to && minute < to;
        }
    }
}
