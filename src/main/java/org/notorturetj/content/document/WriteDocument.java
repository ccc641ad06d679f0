package org.notorturetj.content.document;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes documents, facts and texts. All content is validated. */
@ApplicationScoped
public class WriteDocument {
    /** The author of content that no person wrote at the desk. */
    public static final String SERVER = "server";

    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Revisions revisions;
    private final NameCheck names;
    private final Clock clock;

    WriteDocument(
            Documents documents,
            FactsVersions facts,
            Editions editions,
            Revisions revisions,
            NameCheck names,
            Clock clock) {
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.revisions = revisions;
        this.names = names;
        this.clock = clock;
    }

    /** Adds a document without facts or texts, for the server. */
    @Transactional
    public Document add(Document document) {
        return add(document, SERVER);
    }

    /**
     * Adds a document without facts or texts.
     *
     * @throws ProblemException when its key or licence has a protected name
     */
    @Transactional
    public Document add(Document document, String author) {
        if (document.key() != null) {
            names.require(author, document.id(), null, "/key", document.key());
        }
        names.require(author, document.id(), null, "/licence", document.licence());
        documents.persist(document);
        return document;
    }

    /** Adds a draft version of the facts, written by the server. */
    @Transactional
    public Facts writeFacts(String documentId, Object content) {
        return writeFacts(documentId, content, SERVER);
    }

    /** Adds a draft version of the facts. */
    @Transactional
    public Facts writeFacts(String documentId, Object content, String author) {
        return add(documentId, storable(content, author, documentId, null), author);
    }

    private Facts add(String documentId, String content, String author) {
        var version =
                new Facts(
                        documentId, facts.nextNumber(documentId), content, author, clock.instant());
        facts.persist(version);
        revisions.add(version, false);
        return version;
    }

    /**
     * Adds a version of the facts that only removes something from an earlier one. It is not
     * validated: a rule introduced since must not prevent a removal.
     */
    @Transactional
    public Facts writeReducedFacts(String documentId, Object content, String author) {
        return add(documentId, CanonicalJson.write(content), author);
    }

    /** Adds a draft edition, written by the server. */
    @Transactional
    public Edition writeEdition(String documentId, Language language, Object content) {
        return writeEdition(documentId, language, content, SERVER);
    }

    /**
     * Adds a draft edition.
     *
     * @throws ProblemException when the text is invalid, or a text in that language was redacted
     */
    @Transactional
    public Edition writeEdition(
            String documentId, Language language, Object content, String author) {
        return writeEdition(documentId, language, content, author, false);
    }

    /**
     * Adds a draft edition, which remembers what the one before was translated from.
     *
     * @param minor whether translations need not follow the change
     * @throws ProblemException when the text is invalid, or a text in that language was redacted
     */
    @Transactional
    public Edition writeEdition(
            String documentId, Language language, Object content, String author, boolean minor) {
        if (editions.redacted(documentId, language)) {
            throw new ProblemException(ProblemType.GONE);
        }
        var edition =
                new Edition(
                        documentId,
                        language,
                        editions.nextNumber(documentId, language),
                        storable(content, author, documentId, language),
                        author,
                        clock.instant());
        editions.working(documentId, language)
                .map(Edition::source)
                .ifPresent(edition::translateFrom);
        editions.persist(edition);
        revisions.add(edition, minor);
        return edition;
    }

    /** Overwrites a draft; its previous content remains in the revisions. */
    @Transactional
    public void save(ContentVersion draft, Object content, String author) {
        save(draft, content, author, false);
    }

    /**
     * Overwrites a draft.
     *
     * @param minor whether translations need not follow the change
     */
    @Transactional
    public void save(ContentVersion draft, Object content, String author, boolean minor) {
        @Nullable Language language = draft instanceof Edition text ? text.language() : null;
        draft.save(
                storable(content, author, draft.documentId(), language), author, clock.instant());
        revisions.add(draft, minor);
    }

    /**
     * What may be stored of a content, as canonical JSON.
     *
     * @throws ProblemException if nothing may: it has characters that nobody sees, or a protected
     *     name
     */
    public String storable(
            Object content, String author, String documentId, @Nullable Language language) {
        JsonNode tree = CanonicalJson.mapper().valueToTree(content);
        TextValidator.check(tree);
        names.require(author, documentId, language, tree);
        return CanonicalJson.write(content);
    }
}
