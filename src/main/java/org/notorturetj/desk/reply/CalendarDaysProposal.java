package org.notorturetj.desk.reply;

import java.util.List;

import jakarta.inject.Singleton;

import org.notorturetj.access.Person;
import org.notorturetj.api.desk.reply.AnnouncedDay;
import org.notorturetj.api.desk.reply.NewCalendarDays;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.content.reply.CalendarDay;
import org.notorturetj.content.reply.Week;
import org.notorturetj.content.reply.WorkingCalendars;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.rendering.DueDatesAnew;

/** Holidays and shifted working days, which count when a lawyer has confirmed them. */
@Singleton
class CalendarDaysProposal extends ConfirmedByLawyer {
    static final String NAME = "calendar-days";

    private final WorkingCalendars calendars;
    private final AuditTrail audit;

    CalendarDaysProposal(
            NameCheck names, DueDatesAnew dueDates, WorkingCalendars calendars, AuditTrail audit) {
        super(names, dueDates);
        this.calendars = calendars;
        this.audit = audit;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleMessage> reasons(String statement) {
        return List.of(Rule.CALENDAR_DAYS);
    }

    @Override
    void confirm(Person approver, String statement) {
        Statement proposed = CanonicalJson.read(statement, Statement.class);
        Week week = Week.of(proposed.calendar());
        for (AnnouncedDay day : proposed.announced().days()) {
            if (day.kind().equals(AnnouncedDays.AS_THE_WEEK)) {
                calendars.forget(week, day.day());
            } else {
                calendars.put(
                        week,
                        new CalendarDay(
                                day.day(),
                                day.kind().equals(AnnouncedDays.WORKING),
                                day.source(),
                                day.announcedOn()));
            }
        }
        if (proposed.announced().completeUntil() != null) {
            calendars.complete(week, proposed.announced().completeUntil());
        }
        audit.record(approver.accountId(), "calendar-days.confirm", null, null, List.of());
    }

    /** What is to count. */
    record Statement(String calendar, NewCalendarDays announced) {}
}
