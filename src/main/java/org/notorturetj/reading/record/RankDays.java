package org.notorturetj.reading.record;

import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/**
 * Days as ranks: the rank of what is dated is minus its time in milliseconds.
 *
 * @param above ranks of the last day and of earlier ones are above this; null: of all
 * @param upTo the highest rank of the first day; null: of all
 */
record RankDays(@Nullable Long above, @Nullable Long upTo) {
    static final RankDays ALL = new RankDays(null, null);

    /** Days are those of Dushanbe, UTC+5. */
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private static final int LAST_YEAR = 9999;

    /**
     * From a day to another one, both included.
     *
     * @throws ProblemException bad-parameter, if it ends before it begins
     */
    static RankDays of(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "from", Rule.FROM_AFTER_TO);
        }
        return new RankDays(
                to == null ? null : -startOf(clamped(to).plusDays(1)),
                from == null ? null : -startOf(clamped(from)));
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
