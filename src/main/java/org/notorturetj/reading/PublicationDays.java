package org.notorturetj.reading;

import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/** Days as ranks: articles are ordered by minus the milliseconds of their publication. */
final class PublicationDays {
    /** The Coalition's days begin and end at UTC+5. */
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private PublicationDays() {}

    /** Ranks up to this are not older than the first day. */
    static @Nullable Long notBefore(@Nullable LocalDate from) {
        return from == null ? null : -startOf(from);
    }

    /** Ranks above this are not younger than the last day. */
    static @Nullable Long notAfter(@Nullable LocalDate to) {
        return to == null ? null : -startOf(to.plusDays(1));
    }

    private static long startOf(LocalDate day) {
        // LocalDate reaches a thousand million years; a rank does not.
        LocalDate clamped =
                LocalDate.of(Math.max(-9999, Math.min(9999, day.getYear())), day.getMonth(), 1);
        LocalDate exact = clamped.getYear() == day.getYear() ? day : clamped;
        return exact.atStartOfDay(DUSHANBE).toInstant().toEpochMilli();
    }
}
