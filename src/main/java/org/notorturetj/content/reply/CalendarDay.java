package org.notorturetj.content.reply;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that is not as the week says: a holiday, or a day of rest on which people work because a
 * decree has moved it.
 *
 * @param working false: nobody works, as on a holiday; true: a shifted working day
 * @param source the act that says so, such as a decree with its number
 * @param announcedOn the day on which that act was made public
 */
public record CalendarDay(LocalDate day, boolean working, String source, LocalDate announcedOn) {
    public CalendarDay {
        Objects.requireNonNull(day);
        Objects.requireNonNull(announcedOn);
        if (source.isBlank()) {
            throw new IllegalArgumentException("a day without its source");
        }
    }
}
