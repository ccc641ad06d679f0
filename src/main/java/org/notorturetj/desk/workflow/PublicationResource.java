package org.notorturetj.desk.workflow;

import jakarta.ws.rs.core.Response;

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
    public Response publish(NewPublication wanted) {
        Outcome outcome = publication.request(person.get(), wanted);
        return Response.status(
                        outcome.proposal() == null
                                ? Response.Status.CREATED
                                : Response.Status.ACCEPTED)
                .entity(outcome)
                .build();
    }
}
