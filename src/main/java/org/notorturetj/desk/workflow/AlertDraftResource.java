package org.notorturetj.desk.workflow;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.desk.document.AlertDraftsApi;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.desk.access.CurrentPerson;
import org.notorturetj.desk.access.Verb;
import org.notorturetj.platform.http.Addresses;

import io.quarkus.security.PermissionsAllowed;

class AlertDraftResource implements AlertDraftsApi {
    private final DraftAlert draft;
    private final Views views;
    private final CurrentPerson person;
    private final Addresses links;

    AlertDraftResource(DraftAlert draft, Views views, CurrentPerson person, Addresses links) {
        this.draft = draft;
        this.views = views;
        this.person = person;
        this.links = links;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Verb.CREATE)
    public Response draft(String id) {
        WorkingDocument begun = views.document(draft.about(person.get(), id));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, links.api("/desk/v1/documents/" + begun.id()))
                .entity(begun)
                .build();
    }
}
