package org.notorturetj.desk.publishing;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.publication.Scheduled;
import org.notorturetj.api.desk.publication.SchedulesApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.desk.paging.Pages;
import org.notorturetj.desk.paging.Place;

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
    public Items<Scheduled> list(PageRequest page) {
        return Pages.of("schedules", schedules.waiting().stream(), ScheduleResource::place, page);
    }

    private static Place place(Scheduled it) {
        return new Place(it.dueAt(), "%016d".formatted(it.number()));
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public void cancel(long number) {
        schedules.cancel(person.get(), number);
    }
}
