package org.notorturetj.desk.publishing;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.publication.Languages;
import org.notorturetj.api.desk.publication.RemovalsApi;
import org.notorturetj.api.desk.publication.Restoration;
import org.notorturetj.desk.idempotency.Creates;
import org.notorturetj.desk.proposal.OutcomeAnew;
import org.notorturetj.platform.database.disk.SpendsReserve;
import org.notorturetj.publication.removal.Restraint;

import io.quarkus.security.PermissionsAllowed;

class RemovalResource implements RemovalsApi {
    private final RequestRemoval removal;
    private final ProtectAtOnce protectAtOnce;
    private final CurrentPerson person;

    RemovalResource(RequestRemoval removal, ProtectAtOnce protectAtOnce, CurrentPerson person) {
        this.removal = removal;
        this.protectAtOnce = protectAtOnce;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public Outcome withdraw(String id, Languages body) {
        return removal.withdraw(person.get(), id, body.each());
    }

    @Override
    @PermissionsAllowed(Permission.RESTORE)
    @Creates(OutcomeAnew.class)
    public Outcome restore(String id, Restoration body) {
        return removal.restore(person.get(), id, body);
    }

    @Override
    @SpendsReserve // here too: it must begin before the transaction of the key
    @PermissionsAllowed(Permission.REDACT)
    @Creates(OutcomeAnew.class)
    public Outcome redact(String id, Languages body) {
        return removal.redact(person.get(), id, body.each());
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public Outcome markCompromised(String id) {
        return protectAtOnce.apply(person.get(), id, "hotline.compromise", Restraint.COMPROMISED);
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public Outcome pause(String id) {
        return protectAtOnce.apply(person.get(), id, "hotline.pause", Restraint.PAUSED);
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public Outcome retract(String id) {
        return protectAtOnce.apply(person.get(), id, "alert.retract", Restraint.RETRACTED);
    }
}
