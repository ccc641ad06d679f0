package org.notorturetj.desk.workflow;

import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.publication.Languages;
import org.notorturetj.api.desk.publication.RemovalsApi;
import org.notorturetj.desk.access.CurrentPerson;
import org.notorturetj.desk.access.Verb;

import io.quarkus.security.PermissionsAllowed;

class RemovalResource implements RemovalsApi {
    private final TakeBack takeBack;
    private final RestrainAtOnce restrain;
    private final CurrentPerson person;

    RemovalResource(TakeBack takeBack, RestrainAtOnce restrain, CurrentPerson person) {
        this.takeBack = takeBack;
        this.restrain = restrain;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Verb.WITHDRAW)
    public Outcome withdraw(String id, Languages body) {
        return takeBack.withdraw(person.get(), id, body.each());
    }

    @Override
    @PermissionsAllowed(Verb.RESTORE)
    public Outcome restore(String id, Languages body) {
        return takeBack.restore(person.get(), id, body.each());
    }

    @Override
    @PermissionsAllowed(Verb.REDACT)
    public Outcome redact(String id, Languages body) {
        return takeBack.redact(person.get(), id, body.each());
    }

    @Override
    @PermissionsAllowed(Verb.WITHDRAW)
    public Outcome markCompromised(String id) {
        return restrain.markCompromised(person.get(), id);
    }

    @Override
    @PermissionsAllowed(Verb.WITHDRAW)
    public Outcome pause(String id) {
        return restrain.pause(person.get(), id);
    }

    @Override
    @PermissionsAllowed(Verb.WITHDRAW)
    public Outcome retract(String id) {
        return restrain.retract(person.get(), id);
    }
}
