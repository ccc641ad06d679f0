package org.notorturetj.desk.reply;

import java.time.Clock;
import java.util.stream.Stream;

import jakarta.transaction.Transactional;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.reply.KnownCalendar;
import org.notorturetj.api.desk.reply.NewCalendarDays;
import org.notorturetj.api.desk.reply.WorkingCalendarsApi;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.content.reply.Week;
import org.notorturetj.content.reply.WorkingCalendar;
import org.notorturetj.content.reply.WorkingCalendars;
import org.notorturetj.content.type.DateCheck;
import org.notorturetj.content.type.Violations;
import org.notorturetj.desk.idempotency.Creates;
import org.notorturetj.desk.proposal.OutcomeAnew;
import org.notorturetj.desk.proposal.Proposals;
import org.notorturetj.platform.json.CanonicalJson;

import io.quarkus.security.PermissionsAllowed;

class WorkingCalendarsResource implements WorkingCalendarsApi {
    private final WorkingCalendars calendars;
    private final NameCheck names;
    private final Proposals proposals;
    private final CurrentPerson person;
    private final Clock clock;

    WorkingCalendarsResource(
            WorkingCalendars calendars,
            NameCheck names,
            Proposals proposals,
            CurrentPerson person,
            Clock clock) {
        this.calendars = calendars;
        this.names = names;
        this.proposals = proposals;
        this.person = person;
        this.clock = clock;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public Items<KnownCalendar> list() {
        return Items.whole(
                Stream.of(Week.values())
                        .map(calendars::of)
                        .map(WorkingCalendarsResource::shown)
                        .toList());
    }

    private static KnownCalendar shown(WorkingCalendar calendar) {
        return new KnownCalendar(
                calendar.week().code(),
                calendar.completeUntil(),
                AnnouncedDays.of(calendar.announced()));
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.COMMENT)
    @Creates(OutcomeAnew.class)
    public Outcome propose(String code, NewCalendarDays days) {
        var dates = new Violations();
        DateCheck.at(clock.instant(), days, dates);
        new Violations().in("/", dates).orRefuse();
        names.require(person.get().accountId(), null, null, CanonicalJson.treeOf(days));
        return proposals.outcome(
                proposals.propose(
                        person.get(),
                        CalendarDaysProposal.NAME,
                        null,
                        new CalendarDaysProposal.Statement(code, days)));
    }
}
