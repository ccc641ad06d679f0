package org.notorturetj.desk.consent;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.consent.ConsentApi;
import org.notorturetj.api.desk.consent.ConsentWithdrawal;
import org.notorturetj.api.desk.consent.NewConsent;
import org.notorturetj.api.desk.consent.RecordedConsent;

import io.quarkus.security.PermissionsAllowed;

class ConsentResource implements ConsentApi {
    private final RecordConsent consents;
    private final WithdrawConsent withdrawal;
    private final CurrentPerson person;

    ConsentResource(RecordConsent consents, WithdrawConsent withdrawal, CurrentPerson person) {
        this.consents = consents;
        this.withdrawal = withdrawal;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Permission.CONSENT)
    public RecordedConsent get(String id) {
        return consents.of(id);
    }

    @Override
    @PermissionsAllowed(Permission.CONSENT)
    public RecordedConsent put(
            String id, @Nullable String ifMatch, @Nullable String ifNoneMatch, NewConsent consent) {
        return consents.record(person.get(), id, ifMatch, ifNoneMatch, consent);
    }

    @Override
    @PermissionsAllowed(Permission.CONSENT)
    public ConsentWithdrawal withdraw(String id) {
        return withdrawal.withdraw(person.get(), id);
    }
}
