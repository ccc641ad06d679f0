package org.notorturetj.content.reply;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * How long a law gives.
 *
 * @param number of units, 1 to 366
 * @param countsFirstDay true: the day of the publication is the first; false: it is day zero, and
 *     the next is the first
 * @param rollsOver true: what ends on a day of rest ends on the next working day. Working days end
 *     on one anyway
 */
public record Term(Unit unit, int number, boolean countsFirstDay, boolean rollsOver) {
    private static final int LONGEST = 366;

    public Term {
        Objects.requireNonNull(unit);
        if (number < 1 || number > LONGEST) {
            throw new IllegalArgumentException("1 to " + LONGEST + ", not " + number);
        }
    }

    /** What is counted. */
    public enum Unit {
        WORKING_DAY,
        CALENDAR_DAY,
        /** Counted from day zero, it ends on the same day of the week. */
        WEEK;

        /** The name on the wire and in the database: {@code working-day}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * The unit with a name.
         *
         * @throws IllegalArgumentException when there is none
         */
        public static Unit of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Its last day, for what was published on a day. */
    LocalDate end(LocalDate published, WorkingCalendar calendar) {
        LocalDate zero = zero(published);
        return switch (unit) {
            case WORKING_DAY -> workingDays(zero, calendar);
            case CALENDAR_DAY -> rolled(zero.plusDays(number), calendar);
            case WEEK -> rolled(zero.plusWeeks(number), calendar);
        };
    }

    /** The day before the first that counts. */
    LocalDate zero(LocalDate published) {
        return countsFirstDay ? published.minusDays(1) : published;
    }

    private LocalDate workingDays(LocalDate zero, WorkingCalendar calendar) {
        LocalDate day = zero;
        for (int counted = 0; counted < number; counted++) {
            day = calendar.workingFrom(day.plusDays(1));
        }
        return day;
    }

    private LocalDate rolled(LocalDate end, WorkingCalendar calendar) {
        return rollsOver ? calendar.workingFrom(end) : end;
    }
}
