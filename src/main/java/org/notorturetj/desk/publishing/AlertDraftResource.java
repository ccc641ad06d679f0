package org.notorturetj.desk.publishing;

import java.util.Objects;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.document.AlertDraftsApi;
import org.notorturetj.api.desk.document.NewAlert;
import org.notorturetj.desk.document.CreatedDocument;
import org.notorturetj.desk.idempotency.Creates;

import io.quarkus.security.PermissionsAllowed;

class AlertDraftResource implements AlertDraftsApi {
    private static final NewAlert NOTHING_DIFFERENT = new NewAlert(null, null);

    private final DraftAlert draft;
    private final CreatedDocument created;
    private final CurrentPerson person;

    AlertDraftResource(DraftAlert draft, CreatedDocument created, CurrentPerson person) {
        this.draft = draft;
        this.created = created;
        this.person = person;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.CREATE)
    @Creates(CreatedDocument.class)
    public Response draft(String id, @Nullable NewAlert alert) {
        return created.answer(
                draft.about(
                        person.get(), id, Objects.requireNonNullElse(alert, NOTHING_DIFFERENT)));
    }
}
