package org.notorturetj.desk.publishing;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.publication.ScheduleRenewal;
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
    public Items<Scheduled> list(@Nullable String acceptLanguage) {
        return Items.whole(schedules.all(Reasons.language(acceptLanguage)));
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public void cancel(long number) {
        schedules.cancel(person.get(), number);
    }

    @Override
    @PermissionsAllowed(Permission.PUBLISH)
    public Outcome renew(long number, ScheduleRenewal renewal) {
        return schedules.renew(person.get(), number, renewal);
    }
}
