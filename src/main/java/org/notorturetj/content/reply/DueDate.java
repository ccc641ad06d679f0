package org.notorturetj.content.reply;

import java.time.LocalDate;
import java.util.List;

/**
 * By when an authority must reply, with all that the date was reached by. The same inputs give the
 * same date; with another holiday it is another.
 *
 * @param published the day of the publication, in Dushanbe
 * @param due the last day on which a reply is in time
 * @param announced what was announced of the days that were counted, up to that day
 * @param complete whether all holidays until then are known; else it may still move
 */
public record DueDate(
        LocalDate published,
        LocalDate due,
        ReplyRule rule,
        List<CalendarDay> announced,
        boolean complete) {
    public DueDate {
        announced = List.copyOf(announced);
    }

    /** Whether a day is too late for a reply. */
    public boolean isPast(LocalDate day) {
        return day.isAfter(due);
    }
}
