package org.notorturetj.desk.document;

import jakarta.transaction.Transactional;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.workflow.ApprovalsApi;
import org.notorturetj.api.desk.workflow.DocumentsApproval;
import org.notorturetj.api.desk.workflow.SeenDocuments;
import org.notorturetj.desk.workflow.SeveralParts;

import io.quarkus.security.PermissionsAllowed;

class ApprovalResource implements ApprovalsApi {
    private final SeveralParts several;
    private final DocumentViews views;
    private final CurrentPerson person;

    ApprovalResource(SeveralParts several, DocumentViews views, CurrentPerson person) {
        this.several = several;
        this.views = views;
        this.person = person;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.APPROVE)
    public Items<WorkingDocument> approve(DocumentsApproval approval) {
        return Items.whole(
                several
                        .approve(
                                person.get(),
                                new SeenDocuments(approval.documents()),
                                approval.accepted())
                        .stream()
                        .map(views::document)
                        .toList());
    }
}
