package org.notorturetj.reading;

import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** Days as ranks: an article's rank is minus its publication time in milliseconds. */
final class PublicationDays {
    /** Days are those of Dushanbe, UTC+5. */
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private static final int LAST_YEAR = 9999;

    private PublicationDays() {}

    /**
     * Checks a period.
     *
     * @throws ProblemException bad parameter, if it ends before it begins
     */
    static void checkOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "from", Rule.FROM_AFTER_TO);
        }
    }

    /** The highest rank that is not older than the first day. */
    static @Nullable Long notBefore(@Nullable LocalDate from) {
        return from == null ? null : -startOf(clamped(from));
    }

    /** Ranks above this are not newer than the last day. */
    static @Nullable Long notAfter(@Nullable LocalDate to) {
        return to == null ? null : -startOf(clamped(to).plusDays(1));
    }

    private static long startOf(LocalDate day) {
        return day.atStartOfDay(DUSHANBE).toInstant().toEpochMilli();
    }

    /** LocalDate covers a billion years; a rank does not. */
    private static LocalDate clamped(LocalDate day) {
        return day.getYear() > LAST_YEAR
                ? LocalDate.of(LAST_YEAR, 12, 31)
                : day.getYear() < -LAST_YEAR ? LocalDate.of(-LAST_YEAR, 1, 1) : day;
    }
}
