package org.notorturetj.client.offline;

import java.util.List;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.MalformedJsonException;

/** Opening hours, in the time of Dushanbe: UTC+5, without summer time (since 1991). */
final class OpeningHours {
    private static final long MINUTE = 60_000;
    private static final long OFFSET = 5 * 60 * MINUTE;
    private static final long DAY = 24 * 60 * MINUTE;

    /** The first of January 1970 was a Thursday: day 4 of ISO 8601. */
    private static final long THURSDAY = 3;

    private OpeningHours() {}

    static OpenStatus at(JsonObject hours, long millis) {
        long local = millis + OFFSET;
        long day = Math.floorDiv(local, DAY);
        int minute = (int) (Math.floorMod(local, DAY) / MINUTE);
        switch (hours.text("mode", "")) {
            case "always":
                return OpenStatus.OPEN;
            case "weekly":
                try {
                    return weekly(hours, day, minute);
                } catch (MalformedJsonException | NumberFormatException e) {
                    return OpenStatus.UNKNOWN;
                }
            default:
                return OpenStatus.UNKNOWN;
        }
    }

    private static OpenStatus weekly(JsonObject hours, long day, int minute)
            throws MalformedJsonException {
        for (JsonObject exception : hours.objectsOrEmpty("exceptions")) {
            if (dayOf(exception.text("date")) == day) {
                boolean closed = !exception.has("from") || !exception.has("to");
                return closed ? OpenStatus.CLOSED : within(exception, minute);
            }
        }
        if (!hours.has("week")) {
            return OpenStatus.UNKNOWN;
        }
        List<JsonObject> week = hours.objects("week");
        long weekday = Math.floorMod(day + THURSDAY, 7L) + 1;
        for (JsonObject period : week) {
            boolean today = period.integer("day") == weekday;
            if (today && within(period, minute) == OpenStatus.OPEN) {
                return OpenStatus.OPEN;
            }
        }
        return OpenStatus.CLOSED;
    }

    private static OpenStatus within(JsonObject period, int minute) throws MalformedJsonException {
        boolean open =
                minute >= minutes(period.text("from")) && minute < minutes(period.text("to"));
        return open ? OpenStatus.OPEN : OpenStatus.CLOSED;
    }

    /** HH:MM, up to 24:00. */
    private static int minutes(String time) throws MalformedJsonException {
        if (!time.matches("[0-9]{2}:[0-9]{2}")) {
            throw new NumberFormatException("not a time");
        }
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }

    private static long dayOf(String date) {
        long millis = LenientTimestamp.parse(date + "T00:00:00Z");
        if (millis == Long.MIN_VALUE) {
            throw new NumberFormatException("not a date");
        }
        return Math.floorDiv(millis, DAY);
    }
}
