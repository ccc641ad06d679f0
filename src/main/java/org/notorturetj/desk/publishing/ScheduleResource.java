package org.notorturetj.desk.publishing;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.publication.Scheduled;
import org.notorturetj.api.desk.publication.SchedulesApi;

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
    public Items<Scheduled> list() {
        return Items.whole(schedules.waiting());
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public void cancel(long number) {
        schedules.cancel(person.get(), number);
    }
}
