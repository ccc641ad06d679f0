package org.notorturetj.client.offline;

import java.util.List;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.MalformedJson;

/** Opening hours, in the time of Dushanbe: UTC+5, without summer time (since 1991). */
final class Hours {
    private static final long MINUTE = 60_000;
    private static final long OFFSET = 5 * 60 * MINUTE;
    private static final long DAY = 24 * 60 * MINUTE;

    /** The first of January 1970 was a Thursday: day 4 of ISO 8601. */
    private static final long THURSDAY = 3;

    private Hours() {}

    static Openness at(JsonObject hours, long moment) {
        long local = moment + OFFSET;
        long day = Math.floorDiv(local, DAY);
        int minute = (int) (Math.floorMod(local, DAY) / MINUTE);
        switch (hours.text("mode", "")) {
            case "always":
                return Openness.OPEN;
            case "weekly":
                try {
                    return weekly(hours, day, minute);
                } catch (MalformedJson | NumberFormatException e) {
                    return Openness.UNKNOWN;
                }
            default:
                return Openness.UNKNOWN;
        }
    }

    private static Openness weekly(JsonObject hours, long day, int minute) throws MalformedJson {
        for (JsonObject exception : hours.objectsOrNone("exceptions")) {
            if (dayOf(exception.text("date")) == day) {
                boolean closed = !exception.has("from") || !exception.has("to");
                return closed ? Openness.CLOSED : within(exception, minute);
            }
        }
        if (!hours.has("week")) {
            return Openness.UNKNOWN;
        }
        List<JsonObject> week = hours.objects("week");
        long weekday = Math.floorMod(day + THURSDAY, 7L) + 1;
        for (JsonObject period : week) {
            boolean today = period.whole("day") == weekday;
            if (today && within(period, minute) == Openness.OPEN) {
                return Openness.OPEN;
            }
        }
        return Openness.CLOSED;
    }

    private static Openness within(JsonObject period, int minute) throws MalformedJson {
        boolean open =
                minute >= minutes(period.text("from")) && minute < minutes(period.text("to"));
        return open ? Openness.OPEN : Openness.CLOSED;
    }

    /** HH:MM, where 24:00 ends the day. */
    private static int minutes(String time) throws MalformedJson {
        if (!time.matches("[0-9]{2}:[0-9]{2}")) {
            throw new NumberFormatException("not a time");
        }
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }

    private static long dayOf(String date) {
        long moment = Times.of(date + "T00:00:00Z");
        if (moment == Long.MIN_VALUE) {
            throw new NumberFormatException("not a date");
        }
        return Math.floorDiv(moment, DAY);
    }
}
