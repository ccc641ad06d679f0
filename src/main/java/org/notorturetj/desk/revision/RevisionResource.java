package org.notorturetj.desk.revision;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.edition.WorkingText;
import org.notorturetj.api.desk.revision.RevisionContent;
import org.notorturetj.api.desk.revision.RevisionsApi;
import org.notorturetj.api.desk.revision.SavedRevision;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.document.DocumentViews;

import io.quarkus.security.PermissionsAllowed;

class RevisionResource implements RevisionsApi {
    private final ListRevisions revisions;
    private final RestoreRevision restore;
    private final DocumentViews views;
    private final CurrentPerson person;

    RevisionResource(
            ListRevisions revisions,
            RestoreRevision restore,
            DocumentViews views,
            CurrentPerson person) {
        this.revisions = revisions;
        this.restore = restore;
        this.views = views;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public Items<SavedRevision> list(String id, Language lang, PageRequest page) {
        return revisions.page(id, lang, page);
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public RevisionContent get(String id, Language lang, int number, int save) {
        return revisions.one(id, lang, number, save);
    }

    @Override
    @PermissionsAllowed(Permission.EDIT_TEXT)
    public WorkingText restore(
            String id, Language lang, int number, int save, @Nullable String ifMatch) {
        return views.text(restore.text(person.get(), id, lang, number, save, ifMatch));
    }
}
