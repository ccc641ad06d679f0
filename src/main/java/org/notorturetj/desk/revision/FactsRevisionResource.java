package org.notorturetj.desk.revision;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.document.WorkingFacts;
import org.notorturetj.api.desk.revision.FactsRevisionsApi;
import org.notorturetj.api.desk.revision.RevisionContent;
import org.notorturetj.api.desk.revision.SavedRevision;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.desk.document.DocumentViews;

import io.quarkus.security.PermissionsAllowed;

class FactsRevisionResource implements FactsRevisionsApi {
    private final ListRevisions revisions;
    private final RestoreRevision restore;
    private final DocumentViews views;
    private final CurrentPerson person;

    FactsRevisionResource(
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
    public Items<SavedRevision> list(String id, PageRequest page) {
        return revisions.page(id, null, page);
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public RevisionContent get(String id, int number, int save) {
        return revisions.one(id, null, number, save);
    }

    @Override
    @PermissionsAllowed(Permission.EDIT_FACTS)
    public WorkingFacts restore(String id, int number, int save, @Nullable String ifMatch) {
        return views.facts(restore.facts(person.get(), id, number, save, ifMatch));
    }
}
