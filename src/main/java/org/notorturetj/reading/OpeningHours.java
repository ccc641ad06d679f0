package org.notorturetj.reading;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.hotline.Hours;
import org.notorturetj.client.offline.OpenStatus;
import org.notorturetj.client.offline.OpeningTimes;

/**
 * Whether a line is open at a given time, as phones reckon it. What is not known, or cannot be
 * read, is never closed.
 */
final class OpeningHours {
    /** Times are rounded down: caches see four variants an hour, and no reader's exact time. */
    private static final long STEP = 15 * 60;

    /** In seconds: the years that a reader may ask for are more than milliseconds can hold. */
    private static final long LAST = 1_000_000_000_000L;

    private OpeningHours() {}

    static OpenStatus at(Hours hours, OffsetDateTime moment) {
        var times = new OpeningTimes(hours.mode());
        for (Hours.Period period : orNone(hours.week())) {
            if (period == null) {
                times.addPeriod(0, "", "");
            } else {
                times.addPeriod(period.day(), text(period.from()), text(period.to()));
            }
        }
        for (Hours.ExceptionalDay day : orNone(hours.exceptions())) {
            if (day == null) {
                times.addException("", "", "");
            } else {
                times.addException(String.valueOf(day.date()), text(day.from()), text(day.to()));
            }
        }
        long seconds = Math.max(-LAST, Math.min(LAST, moment.toEpochSecond()));
        return times.at(Math.floorDiv(seconds, STEP) * STEP * 1000);
    }

    /** The name on the wire. */
    static String word(OpenStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static <E> List<E> orNone(@Nullable List<E> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private static String text(@Nullable String time) {
        return Objects.requireNonNullElse(time, "");
    }
}
