package org.notorturetj.desk.document;

import jakarta.transaction.Transactional;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.workflow.SeenDocuments;
import org.notorturetj.api.desk.workflow.SubmissionsApi;
import org.notorturetj.api.desk.workflow.SubmittedDocument;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.desk.workflow.SeveralParts;

import io.quarkus.security.PermissionsAllowed;

class SubmissionResource implements SubmissionsApi {
    private final SubmittedDocuments submitted;
    private final SeveralParts several;
    private final DocumentViews views;
    private final CurrentPerson person;

    SubmissionResource(
            SubmittedDocuments submitted,
            SeveralParts several,
            DocumentViews views,
            CurrentPerson person) {
        this.submitted = submitted;
        this.several = several;
        this.views = views;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public Items<SubmittedDocument> list(PageRequest page) {
        return submitted.page(page);
    }

    /** Facts and texts take different permissions; the use case tells them apart. */
    @Override
    @Transactional
    @PermissionsAllowed({Permission.SUBMIT, Permission.EDIT_FACTS})
    public Items<WorkingDocument> submit(SeenDocuments documents) {
        return Items.whole(
                several.submit(person.get(), documents).stream().map(views::document).toList());
    }
}
