package org.notorturetj.plain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.api.type.DocumentType;
import org.notorturetj.reading.record.Query;

/** A month in Dushanbe, UTC+5, by whose ranks lists are cut. */
record Month(YearMonth month) {
    private static final int LAST_YEAR = 9999;

    /** A month by its name, such as 2026-03; empty if there is none. */
    static Optional<Month> of(String name) {
        try {
            YearMonth month = YearMonth.parse(name);
            return month.getYear() > 0 && month.getYear() <= LAST_YEAR
                    ? Optional.of(new Month(month))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The month of a place in a list of what is dated: the latest has the lowest. */
    static Month ofRank(long rank) {
        return new Month(YearMonth.from(Instant.ofEpochMilli(-rank).atZone(ZoneId.of(Dates.ZONE))));
    }

    /** Its quarter, such as 2026-q1. */
    String quarter() {
        return "%d-q%d".formatted(month.getYear(), (month.getMonthValue() + 2) / 3);
    }

    /** Such as 2026-03. */
    String name() {
        return month.toString();
    }

    /** The list of a type in this month. */
    Query of(DocumentType type) {
        return new Query(
                type.word(), Set.of(), -startOf(month.plusMonths(1)), -startOf(month), null);
    }

    private static long startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneId.of(Dates.ZONE)).toInstant().toEpochMilli();
    }
}
