package org.notorturetj.desk.deletion;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.document.DeletionsApi;
import org.notorturetj.api.desk.document.SeenParts;

import io.quarkus.security.PermissionsAllowed;

class DeletionResource implements DeletionsApi {
    private final DeleteDraft drafts;
    private final CurrentPerson person;

    DeletionResource(DeleteDraft drafts, CurrentPerson person) {
        this.drafts = drafts;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Permission.CREATE)
    public void delete(String id, SeenParts everything) {
        drafts.delete(person.get(), id, everything);
    }
}
