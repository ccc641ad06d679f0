package org.notorturetj.reading;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

import org.notorturetj.api.hotline.Hours;

/** Whether a line is open at a given time. An unknown schedule is never reported as closed. */
enum OpeningHours {
    OPEN,
    CLOSED,
    UNKNOWN;

    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    /** Times are rounded down: caches see four variants an hour, and no reader's exact time. */
    private static final int STEP_MINUTES = 15;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OpeningHours at(Hours hours, OffsetDateTime moment) {
        ZonedDateTime local = moment.atZoneSameInstant(DUSHANBE);
        int minute = local.getHour() * 60 + local.getMinute() / STEP_MINUTES * STEP_MINUTES;
        return switch (hours.mode()) {
            case "always" -> OPEN;
            case "weekly" -> weekly(hours, local.toLocalDate(), minute);
            default -> UNKNOWN;
        };
    }

    private static OpeningHours weekly(Hours hours, LocalDate day, int minute) {
        if (hours.exceptions() != null) {
            for (Hours.ExceptionalDay exception : hours.exceptions()) {
                if (exception.date().equals(day)) {
                    boolean open =
                            exception.from() != null
                                    && exception.to() != null
                                    && within(minute, exception.from(), exception.to());
                    return open ? OPEN : CLOSED;
                }
            }
        }
        if (hours.week() == null) {
            return UNKNOWN;
        }
        boolean open =
                hours.week().stream()
                        .anyMatch(
                                period ->
                                        period.day() == day.getDayOfWeek().getValue()
                                                && within(minute, period.from(), period.to()));
        return open ? OPEN : CLOSED;
    }

    private static boolean within(int minute, String from, String to) {
        return minute >= minutes(from) && minute < minutes(to);
    }

    /** HH:MM; 24:00 is the end of the day. */
    private static int minutes(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3, 5));
    }
}
