package org.notorturetj.desk.publishing;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.desk.publication.PublicationsApi;
import org.notorturetj.desk.idempotency.Creates;
import org.notorturetj.desk.proposal.OutcomeAnew;

import io.quarkus.security.PermissionsAllowed;

class PublicationResource implements PublicationsApi {
    private final RequestPublication publication;
    private final CurrentPerson person;

    PublicationResource(RequestPublication publication, CurrentPerson person) {
        this.publication = publication;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Permission.PUBLISH)
    @Creates(OutcomeAnew.class)
    public Outcome publish(NewPublication wanted) {
        return publication.request(person.get(), wanted);
    }
}
