package org.notorturetj.desk.publishing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.publication.ScheduleMove;
import org.notorturetj.api.desk.publication.ScheduleRenewal;
import org.notorturetj.api.desk.publication.SchedulesApi;
import org.notorturetj.api.desk.schedule.Scheduled;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.desk.http.Reasons;
import org.notorturetj.desk.idempotency.Creates;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.desk.paging.Pages;
import org.notorturetj.desk.proposal.OutcomeAnew;

import io.quarkus.security.PermissionsAllowed;

class ScheduleResource implements SchedulesApi {
    private final ScheduleOverview schedules;
    private final CurrentPerson person;

    ScheduleResource(ScheduleOverview schedules, CurrentPerson person) {
        this.schedules = schedules;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public Items<Scheduled> list(@Nullable String acceptLanguage, PageRequest page) {
        return Pages.of(
                "schedules",
                schedules.all(Reasons.language(acceptLanguage)).stream(),
                ScheduleResource::cursorOf,
                page);
    }

    /** What was refused before what waits, and each by its moment. */
    private static PageCursor cursorOf(Scheduled it) {
        String number = "%016d".formatted(it.number());
        return it.refusedAt() == null
                ? new PageCursor(it.dueAt(), number)
                : new PageCursor(
                        Instant.EPOCH, "%016d/%s".formatted(it.refusedAt().toEpochMilli(), number));
    }

    @Override
    @PermissionsAllowed(Permission.SCHEDULE)
    @Creates(OutcomeAnew.class)
    public Outcome move(long number, ScheduleMove move) {
        return schedules.move(person.get(), number, move);
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public void cancel(long number) {
        schedules.cancel(person.get(), number);
    }

    @Override
    @PermissionsAllowed(Permission.PUBLISH)
    @Creates(OutcomeAnew.class)
    public Outcome renew(long number, ScheduleRenewal renewal) {
        return schedules.renew(person.get(), number, renewal);
    }
}
