package org.notorturetj.desk.workflow;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.desk.publication.PublicationsApi;
import org.notorturetj.desk.access.CurrentPerson;
import org.notorturetj.desk.access.Verb;

import io.quarkus.security.PermissionsAllowed;

class PublicationResource implements PublicationsApi {
    private static final int CREATED = 201;

    private final RequestPublication publication;
    private final CurrentPerson person;

    PublicationResource(RequestPublication publication, CurrentPerson person) {
        this.publication = publication;
        this.person = person;
    }

    /** A proposal is a 202: {@link OutcomeStatus}. */
    @Override
    @ResponseStatus(CREATED)
    @PermissionsAllowed(Verb.PUBLISH)
    public Outcome publish(NewPublication wanted) {
        return publication.request(person.get(), wanted);
    }
}
