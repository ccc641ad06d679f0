package org.notorturetj.desk.document;

import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Assignment;
import org.notorturetj.api.desk.ChangeRequest;
import org.notorturetj.api.desk.edition.NewText;
import org.notorturetj.api.desk.edition.TextApproval;
import org.notorturetj.api.desk.edition.TextsApi;
import org.notorturetj.api.desk.edition.WorkingText;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.desk.saving.SaveContent;
import org.notorturetj.desk.workflow.ApprovalWorkflow;
import org.notorturetj.desk.workflow.AssignText;

import io.quarkus.security.PermissionsAllowed;

class TextResource implements TextsApi {
    private final DocumentFinder finder;
    private final SaveContent save;
    private final ApprovalWorkflow review;
    private final AssignText assign;
    private final DocumentViews views;
    private final CurrentPerson person;

    TextResource(
            DocumentFinder finder,
            SaveContent save,
            ApprovalWorkflow review,
            AssignText assign,
            DocumentViews views,
            CurrentPerson person) {
        this.finder = finder;
        this.save = save;
        this.review = review;
        this.assign = assign;
        this.views = views;
        this.person = person;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public WorkingText get(String id, Language lang) {
        return views.text(finder.text(id, lang));
    }

    @Override
    @PermissionsAllowed(Permission.EDIT_TEXT)
    public WorkingText save(
            String id,
            Language lang,
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            NewText content) {
        return views.text(save.saveText(person.get(), id, lang, ifMatch, ifNoneMatch, content));
    }

    @Override
    @PermissionsAllowed(Permission.SUBMIT)
    public WorkingText submit(String id, Language lang, @Nullable String ifMatch) {
        return views.text(review.submitText(person.get(), id, lang, ifMatch));
    }

    @Override
    @PermissionsAllowed(Permission.APPROVE)
    public WorkingText approve(
            String id, Language lang, @Nullable String ifMatch, @Nullable TextApproval approval) {
        return views.text(
                review.approveText(
                        person.get(),
                        id,
                        lang,
                        ifMatch,
                        approval == null ? null : approval.accepted()));
    }

    /** For approvers, and for authors who take a submission back; the use case tells them apart. */
    @Override
    @PermissionsAllowed({Permission.APPROVE, Permission.SUBMIT})
    public WorkingText requestChanges(
            String id, Language lang, @Nullable String ifMatch, @Nullable ChangeRequest changes) {
        return views.text(
                review.requestChangesOfText(
                        person.get(),
                        id,
                        lang,
                        ifMatch,
                        changes == null ? null : changes.comment()));
    }

    @Override
    @PermissionsAllowed(Permission.SUBMIT)
    public WorkingText assign(String id, Language lang, Assignment body) {
        return views.text(assign.assign(person.get(), id, lang, body.assignee()));
    }
}
