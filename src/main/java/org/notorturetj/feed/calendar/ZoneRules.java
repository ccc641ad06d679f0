package org.notorturetj.feed.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.TimeZone;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;

/**
 * A time zone as a calendar needs it: the rules by which its clocks are changed each year, or the
 * offset that they always have.
 */
final class ZoneRules {
    private static final int WEEK = 7;

    private final VTimezone written;

    private ZoneRules(ZoneId zone) {
        this.written = new VTimezone(zone.getId());
    }

    /** The rules that count from a moment on. */
    static TimezoneAssignment of(ZoneId zone, Instant since) {
        var rules = new ZoneRules(zone);
        int year = Year.from(since.atZone(zone)).getValue() - 1;
        for (ZoneOffsetTransitionRule rule : zone.getRules().getTransitionRules()) {
            rules.add(rule, rule.createTransition(year));
        }
        if (zone.getRules().getTransitionRules().isEmpty()) {
            ZoneOffset always = zone.getRules().getOffset(since);
            LocalDateTime begin = LocalDateTime.of(1970, 1, 1, 0, 0);
            rules.standard(begin, always, always);
        }
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), rules.written);
    }

    private void add(ZoneOffsetTransitionRule rule, ZoneOffsetTransition first) {
        Observance observance;
        if (first.isGap()) {
            var daylight = new DaylightSavingsTime();
            written.addDaylightSavingsTime(daylight);
            observance =
                    set(
                            daylight,
                            first.getDateTimeBefore(),
                            first.getOffsetBefore(),
                            first.getOffsetAfter());
        } else {
            observance =
                    standard(
                            first.getDateTimeBefore(),
                            first.getOffsetBefore(),
                            first.getOffsetAfter());
        }
        int day = rule.getDayOfMonthIndicator();
        observance.setRecurrenceRule(
                new Recurrence.Builder(Frequency.YEARLY)
                        .byMonth(rule.getMonth().getValue())
                        .byDay(
                                day < 0 ? -1 : (day - 1) / WEEK + 1,
                                DayOfWeek.valueOf(rule.getDayOfWeek().name()))
                        .build());
    }

    private Observance standard(LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        var standard = new StandardTime();
        written.addStandardTime(standard);
        return set(standard, from, before, after);
    }

    private static Observance set(
            Observance observance, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        observance.setDateStart(
                new DateTimeComponents(
                        from.getYear(),
                        from.getMonthValue(),
                        from.getDayOfMonth(),
                        from.getHour(),
                        from.getMinute(),
                        from.getSecond(),
                        false));
        observance.setTimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * 1000L));
        observance.setTimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * 1000L));
        return observance;
    }
}
