package org.notorturetj.desk.document;

import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.ChangeRequest;
import org.notorturetj.api.desk.document.FactsApi;
import org.notorturetj.api.desk.document.NewContent;
import org.notorturetj.api.desk.document.WorkingFacts;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.desk.saving.SaveContent;
import org.notorturetj.desk.workflow.ApprovalWorkflow;

import io.quarkus.security.PermissionsAllowed;

class FactsResource implements FactsApi {
    private final DocumentFinder finder;
    private final SaveContent save;
    private final ApprovalWorkflow review;
    private final DocumentViews views;
    private final CurrentPerson person;

    FactsResource(
            DocumentFinder finder,
            SaveContent save,
            ApprovalWorkflow review,
            DocumentViews views,
            CurrentPerson person) {
        this.finder = finder;
        this.save = save;
        this.review = review;
        this.views = views;
        this.person = person;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public WorkingFacts get(String id) {
        return views.facts(finder.facts(id));
    }

    @Override
    @PermissionsAllowed(Permission.EDIT_FACTS)
    public WorkingFacts save(
            String id, @Nullable String ifMatch, @Nullable String ifNoneMatch, NewContent content) {
        return views.facts(
                save.saveFacts(person.get(), id, ifMatch, ifNoneMatch, content.content()));
    }

    @Override
    @PermissionsAllowed(Permission.EDIT_FACTS)
    public WorkingFacts submit(String id, @Nullable String ifMatch) {
        return views.facts(review.submitFacts(person.get(), id, ifMatch));
    }

    @Override
    @PermissionsAllowed(Permission.APPROVE)
    public WorkingFacts approve(String id, @Nullable String ifMatch) {
        return views.facts(review.approveFacts(person.get(), id, ifMatch));
    }

    /** For approvers, and for authors who take a submission back; the use case tells them apart. */
    @Override
    @PermissionsAllowed({Permission.APPROVE, Permission.EDIT_FACTS})
    public WorkingFacts requestChanges(
            String id, @Nullable String ifMatch, @Nullable ChangeRequest changes) {
        return views.facts(
                review.requestChangesOfFacts(
                        person.get(), id, ifMatch, changes == null ? null : changes.comment()));
    }
}
