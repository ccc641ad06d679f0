package org.notorturetj.content.reply;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** On which days people work: by the week, and by what was announced. */
public final class WorkingCalendar {
    private final Week week;
    private final @Nullable LocalDate completeUntil;
    private final NavigableMap<LocalDate, CalendarDay> announced = new TreeMap<>();

    /**
     * @param completeUntil until when all holidays are known; null: nobody has said that of any
     *     year
     * @throws IllegalArgumentException if a day stands there twice
     */
    public WorkingCalendar(
            Week week, @Nullable LocalDate completeUntil, Collection<CalendarDay> announced) {
        this.week = week;
        this.completeUntil = completeUntil;
        for (CalendarDay day : announced) {
            if (this.announced.put(day.day(), day) != null) {
                throw new IllegalArgumentException(day.day() + " twice");
            }
        }
    }

    /** How people work where nothing was announced. */
    public Week week() {
        return week;
    }

    /** Until when all holidays are known; null: nobody has said that of any year. */
    public @Nullable LocalDate completeUntil() {
        return completeUntil;
    }

    /** All days that are not as the week says, in their order. */
    public List<CalendarDay> announced() {
        return List.copyOf(announced.values());
    }

    boolean isWorking(LocalDate day) {
        CalendarDay known = announced.get(day);
        return known == null ? week.isWorking(day.getDayOfWeek()) : known.working();
    }

    /** That day, if people work on it; else the next on which they do. */
    LocalDate workingFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorking(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** What was announced of the days from one to another, both included. */
    List<CalendarDay> announced(LocalDate from, LocalDate to) {
        return List.copyOf(announced.subMap(from, true, to, true).values());
    }

    /** Whether all holidays until a day, that one included, are known. */
    boolean isComplete(LocalDate until) {
        return completeUntil != null && !until.isAfter(completeUntil);
    }
}
