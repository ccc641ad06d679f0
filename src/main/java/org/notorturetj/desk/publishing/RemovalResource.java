package org.notorturetj.desk.publishing;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.publication.LaterWithdrawal;
import org.notorturetj.api.desk.publication.Removal;
import org.notorturetj.api.desk.publication.RemovalReason;
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
    private final RemovalNotes notes;
    private final CurrentPerson person;

    RemovalResource(
            RequestRemoval removal,
            ProtectAtOnce protectAtOnce,
            RemovalNotes notes,
            CurrentPerson person) {
        this.removal = removal;
        this.protectAtOnce = protectAtOnce;
        this.notes = notes;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public Outcome withdraw(String id, Removal body) {
        Outcome done = removal.withdraw(person.get(), id, body.each(), body.reason());
        return notes.afterwards(person.get(), id, body.each(), body.note(), done);
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    @Creates(OutcomeAnew.class)
    public Outcome withdrawLater(String id, LaterWithdrawal body) {
        return removal.withdrawLater(person.get(), id, body);
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
    public Outcome redact(String id, Removal body) {
        return removal.redact(person.get(), id, body.each(), body.why());
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public Outcome markCompromised(String id, @Nullable RemovalReason body) {
        return restrain(id, "hotline.compromise", Restraint.COMPROMISED, body);
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public Outcome pause(String id, @Nullable RemovalReason body) {
        return restrain(id, "hotline.pause", Restraint.PAUSED, body);
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public Outcome retract(String id, @Nullable RemovalReason body) {
        return restrain(id, "alert.retract", Restraint.RETRACTED, body);
    }

    private Outcome restrain(
            String id, String action, Restraint<?> restraint, @Nullable RemovalReason body) {
        RemovalReason why = Objects.requireNonNullElse(body, RemovalReason.NONE);
        Outcome done = protectAtOnce.apply(person.get(), id, action, restraint, why.reason());
        return notes.afterwards(person.get(), id, Set.of(), why.note(), done);
    }
}
