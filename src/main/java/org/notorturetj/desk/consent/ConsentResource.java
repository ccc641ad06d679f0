package org.notorturetj.desk.consent;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.consent.ConsentApi;
import org.notorturetj.api.desk.consent.ConsentWithdrawal;
import org.notorturetj.api.desk.consent.NewConsent;
import org.notorturetj.api.desk.consent.RecordedConsent;
import org.notorturetj.desk.access.CurrentPerson;
import org.notorturetj.desk.access.Verb;

import io.quarkus.security.PermissionsAllowed;

class ConsentResource implements ConsentApi {
    private final KeepConsent keep;
    private final CurrentPerson person;

    ConsentResource(KeepConsent keep, CurrentPerson person) {
        this.keep = keep;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Verb.CONSENT)
    public RecordedConsent get(String id) {
        return keep.of(id);
    }

    @Override
    @PermissionsAllowed(Verb.CONSENT)
    public RecordedConsent put(
            String id, @Nullable String ifMatch, @Nullable String ifNoneMatch, NewConsent consent) {
        return keep.record(person.get(), id, ifMatch, ifNoneMatch, consent);
    }

    @Override
    @PermissionsAllowed(Verb.CONSENT)
    public ConsentWithdrawal withdraw(String id) {
        return keep.withdraw(person.get(), id);
    }
}
