package org.notorturetj.push.device;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Hours of every day in which a device is left alone, in Dushanbe, where the clock never jumps. */
record QuietTime(LocalTime from, LocalTime to) {
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    /** When they end, if it is quiet now. */
    Optional<Instant> end(Instant now) {
        ZonedDateTime local = now.atZone(DUSHANBE);
        if (!isQuiet(local.toLocalTime())) {
            return Optional.empty();
        }
        ZonedDateTime end = local.with(to);
        return Optional.of((end.isAfter(local) ? end : end.plusDays(1)).toInstant());
    }

    private boolean isQuiet(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean goesOn = time.isBefore(to);
        return from.isBefore(to) ? begun && goesOn : begun || goesOn;
    }
}
