package org.notorturetj.desk.reply;

import java.util.List;

import org.notorturetj.api.desk.reply.AnnouncedDay;
import org.notorturetj.content.reply.CalendarDay;

/** Days of calendars, as the desk shows them. */
final class AnnouncedDays {
    static final String HOLIDAY = "holiday";
    static final String WORKING = "working";
    static final String AS_THE_WEEK = "as-the-week";

    private AnnouncedDays() {}

    static List<AnnouncedDay> of(List<CalendarDay> days) {
        return days.stream()
                .map(
                        day ->
                                new AnnouncedDay(
                                        day.day(),
                                        day.working() ? WORKING : HOLIDAY,
                                        day.source(),
                                        day.announcedOn()))
                .toList();
    }
}
