package org.notorturetj.desk.workflow;

import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.publication.Scheduled;
import org.notorturetj.api.desk.publication.SchedulesApi;
import org.notorturetj.desk.access.CurrentPerson;
import org.notorturetj.desk.access.Verb;

import io.quarkus.security.PermissionsAllowed;

class ScheduleResource implements SchedulesApi {
    private final Schedules schedules;
    private final CurrentPerson person;

    ScheduleResource(Schedules schedules, CurrentPerson person) {
        this.schedules = schedules;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Verb.READ)
    public Items<Scheduled> list() {
        return Items.whole(schedules.waiting());
    }

    @Override
    @PermissionsAllowed(Verb.WITHDRAW)
    public void cancel(long number) {
        schedules.cancel(person.get(), number);
    }
}
