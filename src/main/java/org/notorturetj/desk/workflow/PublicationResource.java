package org.notorturetj.desk.workflow;

import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.desk.publication.PublicationsApi;
import org.notorturetj.desk.access.CurrentPerson;
import org.notorturetj.desk.access.Verb;

import io.quarkus.security.PermissionsAllowed;

class PublicationResource implements PublicationsApi {
    private final RequestPublication publication;
    private final CurrentPerson person;

    PublicationResource(RequestPublication publication, CurrentPerson person) {
        this.publication = publication;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Verb.PUBLISH)
    public Outcome publish(NewPublication wanted) {
        return publication.request(person.get(), wanted);
    }
}
