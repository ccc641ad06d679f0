package org.notorturetj.desk.workflow;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.ContentVersion;
import org.notorturetj.desk.Document;
import org.notorturetj.desk.Documents;
import org.notorturetj.desk.Edition;
import org.notorturetj.desk.EditionState;
import org.notorturetj.desk.Editions;
import org.notorturetj.desk.Facts;
import org.notorturetj.desk.FactsVersions;
import org.notorturetj.desk.Revisions;
import org.notorturetj.desk.access.Permissions;
import org.notorturetj.desk.access.Person;
import org.notorturetj.desk.access.Verb;
import org.notorturetj.desk.audit.AuditTrail;
import org.notorturetj.platform.problem.Refused;

/** Submits, approves, and asks for changes: the steps between a draft and what may go out. */
@ApplicationScoped
class ReviewContent {
    private final Found found;
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Revisions revisions;
    private final Contents contents;
    private final ContentTag tag;
    private final AuditTrail audit;

    ReviewContent(
            Found found,
            Documents documents,
            FactsVersions facts,
            Editions editions,
            Revisions revisions,
            Contents contents,
            ContentTag tag,
            AuditTrail audit) {
        this.found = found;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.revisions = revisions;
        this.contents = contents;
        this.tag = tag;
        this.audit = audit;
    }

    /**
     * Says that facts are ready.
     *
     * @throws Refused when the condition does not hold, they are no draft, or lack something
     */
    @Transactional
    Facts submitFacts(Person person, String id, @Nullable String ifMatch) {
        Facts version = lockedFacts(id, ifMatch);
        contents.check(found.document(id), version);
        submit(version);
        return recorded(person, "facts.submit", version);
    }

    /** Says that a text is ready; it is checked together with the facts. */
    @Transactional
    Edition submitText(Person person, String id, Language language, @Nullable String ifMatch) {
        Edition version = lockedText(id, language, ifMatch);
        Facts beside =
                facts.working(id)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                ProblemType.INVALID_TEXT,
                                                "facts",
                                                "must be there before a text is submitted"));
        contents.check(found.document(id), beside);
        contents.check(found.document(id), beside, version.content());
        submit(version);
        return recorded(person, "edition.submit", version);
    }

    /**
     * Approves facts.
     *
     * @throws Refused when the condition does not hold, they are not in review, or are one's own
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

    /** Sends facts back to their author. */
    @Transactional
    Facts requestChangesOfFacts(Person person, String id, @Nullable String ifMatch) {
        Facts version = lockedFacts(id, ifMatch);
        requestChanges(person, version);
        return recorded(person, "facts.request-changes", version);
    }

    /** Sends a text back to its author. */
    @Transactional
    Edition requestChangesOfText(
            Person person, String id, Language language, @Nullable String ifMatch) {
        Edition version = lockedText(id, language, ifMatch);
        requestChanges(person, version);
        return recorded(person, "edition.request-changes", version);
    }

    private Facts lockedFacts(String id, @Nullable String ifMatch) {
        found.document(id);
        documents.lock(id);
        Facts version = found.facts(id);
        tag.require(version, ifMatch);
        return version;
    }

    private Edition lockedText(String id, Language language, @Nullable String ifMatch) {
        found.document(id);
        documents.lock(id);
        Edition version = found.text(id, language);
        tag.require(version, ifMatch);
        return version;
    }

    private static void submit(ContentVersion version) {
        if (!version.writable()) {
            throw new Refused(ProblemType.VERSION_CONFLICT, "state", "is not a draft");
        }
        version.submit();
    }

    private void approve(Person person, ContentVersion version) {
        if (version.state() != EditionState.IN_REVIEW) {
            throw new Refused(ProblemType.VERSION_CONFLICT, "state", "is not in review");
        }
        Document document = found.document(version.documentId());
        if (revisions.wrote(person.accountId(), version)
                && !Permissions.allowOwnApproval(person.roles(), document.type())) {
            throw new Refused(ProblemType.TWO_PEOPLE_REQUIRED, "author", "must be somebody else");
        }
        version.approve(person.accountId());
    }

    private static void requestChanges(Person person, ContentVersion version) {
        boolean own = version.author().equals(person.accountId());
        if (!own && !person.may(Verb.APPROVE)) {
            throw new Refused(ProblemType.FORBIDDEN);
        }
        if (version.state() != EditionState.IN_REVIEW && version.state() != EditionState.APPROVED) {
            throw new Refused(
                    ProblemType.VERSION_CONFLICT, "state", "is neither in review nor approved");
        }
        version.requestChanges();
    }

    private <V extends ContentVersion> V recorded(Person person, String action, V version) {
        String language = version instanceof Edition edition ? edition.language().tag() : null;
        audit.record(person.accountId(), action, version.documentId(), language, List.of());
        facts.flush();
        editions.flush();
        return version;
    }
}
