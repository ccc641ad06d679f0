package org.notorturetj.desk.document;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.AccountLookup;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.access.RolePermissions;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.document.Revisions;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** The workflow between draft and publication: submit, approve, request changes. */
@ApplicationScoped
class ApprovalWorkflow {
    private final DocumentFinder finder;
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Revisions revisions;
    private final ContentParser contents;
    private final ContentEntityTag tag;
    private final AccountLookup people;
    private final WriteComment comments;
    private final AuditTrail audit;
    private final Clock clock;

    ApprovalWorkflow(
            DocumentFinder finder,
            Documents documents,
            FactsVersions facts,
            Editions editions,
            Revisions revisions,
            ContentParser contents,
            ContentEntityTag tag,
            AccountLookup people,
            WriteComment comments,
            AuditTrail audit,
            Clock clock) {
        this.finder = finder;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.revisions = revisions;
        this.contents = contents;
        this.tag = tag;
        this.people = people;
        this.comments = comments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Submits facts for review.
     *
     * @throws ProblemException if the precondition fails, they are not a draft, or something is
     *     missing
     */
    @Transactional
    Facts submitFacts(Person person, String id, @Nullable String ifMatch) {
        Facts version = lockedFacts(id, ifMatch);
        contents.check(finder.document(id), version);
        submit(version);
        return recorded(person, "facts.submit", version);
    }

    /** Submits a text for review; it is validated together with the facts. */
    @Transactional
    Edition submitText(Person person, String id, Language language, @Nullable String ifMatch) {
        Edition version = lockedText(id, language, ifMatch);
        Facts beside =
                facts.working(id)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                ProblemType.INVALID_TEXT,
                                                "facts",
                                                Rule.FACTS_FIRST));
        contents.check(finder.document(id), beside, version);
        submit(version);
        return recorded(person, "edition.submit", version);
    }

    /**
     * Approves facts.
     *
     * @throws ProblemException if the precondition fails, they are not in review, or the approver
     *     wrote them, or an account that does not count as somebody else
     */
    @Transactional
    Facts approveFacts(Person person, String id, @Nullable String ifMatch) {
        Facts version = lockedFacts(id, ifMatch);
        approve(person, version);
        return recorded(person, "facts.approve", version);
    }

    /** Approves a text. */
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
    Facts requestChangesOfFacts(
            Person person, String id, @Nullable String ifMatch, @Nullable String comment) {
        Facts version = lockedFacts(id, ifMatch);
        requestChanges(person, version, comment);
        return recorded(person, "facts.request-changes", version);
    }

    /** Returns a text to its author. */
    @Transactional
    Edition requestChangesOfText(
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

    private static void submit(ContentVersion version) {
        if (!version.writable()) {
            throw new ProblemException(ProblemType.VERSION_CONFLICT, "state", Rule.NOT_DRAFT);
        }
        version.submit();
    }

    private void approve(Person person, ContentVersion version) {
        if (version.state() != EditionState.IN_REVIEW) {
            throw new ProblemException(ProblemType.VERSION_CONFLICT, "state", Rule.NOT_IN_REVIEW);
        }
        Document document = finder.document(version.documentId());
        if (!RolePermissions.allowOwnApproval(person.roles(), document.type())) {
            requireSomebodyElse(person, revisions.writers(version));
        }
        version.approve(person.accountId());
    }

    private void requireSomebodyElse(Person person, Set<String> writers) {
        if (writers.contains(person.accountId())) {
            throw new ProblemException(
                    ProblemType.TWO_PEOPLE_REQUIRED, "author", Rule.SOMEBODY_ELSE);
        }
        Set<String> same = people.sameOrigin(person.accountId(), clock.instant());
        if (!Collections.disjoint(writers, same)) {
            throw new ProblemException(ProblemType.TWO_PEOPLE_REQUIRED, "author", Rule.SAME_ORIGIN);
        }
    }

    private void requestChanges(Person person, ContentVersion version, @Nullable String comment) {
        boolean own = version.author().equals(person.accountId());
        if (!own && !person.may(Permission.APPROVE)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        if (version.state() != EditionState.IN_REVIEW && version.state() != EditionState.APPROVED) {
            throw new ProblemException(
                    ProblemType.VERSION_CONFLICT, "state", Rule.NOT_IN_REVIEW_OR_APPROVED);
        }
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
