package org.notorturetj.reading;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.notorturetj.api.hotline.Hours;

/** Whether somebody answers at a moment. What is not known is never called closed. */
enum OpeningHours {
    OPEN,
    CLOSED,
    UNKNOWN;

    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    /** Rounded, so that a cache sees four variants an hour and nobody's exact moment. */
    private static final int MINUTES = 15;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OpeningHours at(Hours hours, OffsetDateTime moment) {
        ZonedDateTime local = moment.atZoneSameInstant(DUSHANBE);
        int minute = local.getHour() * 60 + local.getMinute() / MINUTES * MINUTES;
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

    /** HH:MM, where 24:00 ends the day. */
    private static int minutes(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3, 5));
    }
}
