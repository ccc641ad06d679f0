package org.notorturetj.desk.workflow;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.AcceptedWarning;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.desk.saving.StepRules;
import org.notorturetj.desk.warning.AcceptedWarnings;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.schedule.LeftSchedules;

/** The workflow between draft and publication: submit, approve, request changes. */
@ApplicationScoped
public class ApprovalWorkflow {
    private final DocumentFinder finder;
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final StepRules rules;
    private final ContentEntityTag tag;
    private final WriteComment comments;
    private final AuditTrail audit;
    private final LeftSchedules schedules;
    private final AcceptedWarnings warnings;

    ApprovalWorkflow(
            DocumentFinder finder,
            Documents documents,
            FactsVersions facts,
            Editions editions,
            StepRules rules,
            ContentEntityTag tag,
            WriteComment comments,
            AuditTrail audit,
            LeftSchedules schedules,
            AcceptedWarnings warnings) {
        this.finder = finder;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.rules = rules;
        this.tag = tag;
        this.comments = comments;
        this.audit = audit;
        this.schedules = schedules;
        this.warnings = warnings;
    }

    /**
     * Submits facts for review.
     *
     * @throws ProblemException if the precondition fails, they are not a draft, or something is
     *     missing
     */
    @Transactional
    public Facts submitFacts(Person person, String id, @Nullable String ifMatch) {
        Facts version = lockedFacts(id, ifMatch);
        rules.submitFacts(finder.document(id), version);
        version.submit();
        return recorded(person, "facts.submit", version);
    }

    /** Submits a text for review; it is validated together with the facts. */
    @Transactional
    public Edition submitText(
            Person person, String id, Language language, @Nullable String ifMatch) {
        Edition version = lockedText(id, language, ifMatch);
        rules.submitText(finder.document(id), facts.working(id), version);
        version.submit();
        return recorded(person, "edition.submit", version);
    }

    /**
     * Approves facts.
     *
     * @throws ProblemException if the precondition fails, they are not in review, or the approver
     *     wrote them, or an account that does not count as somebody else
     */
    @Transactional
    public Facts approveFacts(Person person, String id, @Nullable String ifMatch) {
        Facts version = lockedFacts(id, ifMatch);
        approve(person, version);
        return recorded(person, "facts.approve", version);
    }

    /**
     * Approves a text.
     *
     * @param accepted the warnings about it that the approver answers for
     * @throws ProblemException as for facts; warnings-unacknowledged, with each that is not among
     *     them
     */
    @Transactional
    public Edition approveText(
            Person person,
            String id,
            Language language,
            @Nullable String ifMatch,
            @Nullable List<AcceptedWarning> accepted) {
        Edition version = approveText(person, id, language, ifMatch);
        warnings.require(person, version, accepted);
        return version;
    }

    /** Approves a text of which somebody else asks for the warnings, in the same transaction. */
    @Transactional
    Edition approveText(Person person, String id, Language language, @Nullable String ifMatch) {
        Edition version = lockedText(id, language, ifMatch);
        approve(person, version);
        return recorded(person, "edition.approve", version);
    }

    /**
     * Returns facts to their author.
     *
     * @param comment what is to be changed; null if nothing is said
     */
    @Transactional
    public Facts requestChangesOfFacts(
            Person person, String id, @Nullable String ifMatch, @Nullable String comment) {
        Facts version = lockedFacts(id, ifMatch);
        requestChanges(person, version, comment);
        return recorded(person, "facts.request-changes", version);
    }

    /** Returns a text to its author. */
    @Transactional
    public Edition requestChangesOfText(
            Person person,
            String id,
            Language language,
            @Nullable String ifMatch,
            @Nullable String comment) {
        Edition version = lockedText(id, language, ifMatch);
        requestChanges(person, version, comment);
        return recorded(person, "edition.request-changes", version);
    }

    private Facts lockedFacts(String id, @Nullable String ifMatch) {
        finder.document(id);
        documents.lock(id);
        Facts version = finder.facts(id);
        tag.require(version, ifMatch);
        return version;
    }

    private Edition lockedText(String id, Language language, @Nullable String ifMatch) {
        finder.document(id);
        documents.lock(id);
        Edition version = finder.text(id, language);
        tag.require(version, ifMatch);
        return version;
    }

    private void approve(Person person, ContentVersion version) {
        rules.approve(person, finder.document(version.documentId()), version);
        version.approve(person.accountId());
        facts.flush();
        schedules.look(version.documentId());
    }

    private void requestChanges(Person person, ContentVersion version, @Nullable String comment) {
        rules.requestChanges(person, version);
        version.requestChanges();
        if (comment != null) {
            comments.add(person, version, "/comment", comment);
        }
    }

    private <V extends ContentVersion> V recorded(Person person, String action, V version) {
        String language = version instanceof Edition edition ? edition.language().tag() : null;
        audit.record(person.accountId(), action, version.documentId(), language, List.of());
        facts.flush();
        editions.flush();
        return version;
    }
}
