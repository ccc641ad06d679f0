package org.notorturetj.desk.publishing;

import io.quarkus.security.PermissionsAllowed;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.publication.Languages;
import org.notorturetj.api.desk.publication.RemovalsApi;

class RemovalResource implements RemovalsApi {
    private final RequestRemoval takeBack;
    private final ProtectAtOnce restrain;
    private final CurrentPerson person;

    RemovalResource(RequestRemoval takeBack, ProtectAtOnce restrain, CurrentPerson person) {
        this.takeBack = takeBack;
        this.restrain = restrain;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public Outcome withdraw(String id, Languages body) {
        return takeBack.withdraw(person.get(), id, body.each());
    }

    @Override
    @PermissionsAllowed(Permission.RESTORE)
    public Outcome restore(String id, Languages body) {
        return takeBack.restore(person.get(), id, body.each());
    }

    @Override
    @PermissionsAllowed(Permission.REDACT)
    public Outcome redact(String id, Languages body) {
        return takeBack.redact(person.get(), id, body.each());
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public Outcome markCompromised(String id) {
        return restrain.markCompromised(person.get(), id);
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public Outcome pause(String id) {
        return restrain.pause(person.get(), id);
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public Outcome retract(String id) {
        return restrain.retract(person.get(), id);
    }
}
