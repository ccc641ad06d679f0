package org.notorturetj.desk.publishing;

import java.util.Objects;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.document.AlertDraftsApi;
import org.notorturetj.api.desk.document.NewAlert;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.desk.document.DocumentViews;
import org.notorturetj.platform.http.Addresses;

import io.quarkus.security.PermissionsAllowed;

class AlertDraftResource implements AlertDraftsApi {
    private static final NewAlert NOTHING_DIFFERENT = new NewAlert(null, null);

    private final DraftAlert draft;
    private final DocumentViews views;
    private final CurrentPerson person;
    private final Addresses links;

    AlertDraftResource(
            DraftAlert draft, DocumentViews views, CurrentPerson person, Addresses links) {
        this.draft = draft;
        this.views = views;
        this.person = person;
        this.links = links;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.CREATE)
    public Response draft(String id, @Nullable NewAlert alert) {
        WorkingDocument created =
                views.document(
                        draft.about(
                                person.get(),
                                id,
                                Objects.requireNonNullElse(alert, NOTHING_DIFFERENT)));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, links.api("/desk/v1/documents/" + created.id()))
                .entity(created)
                .build();
    }
}
