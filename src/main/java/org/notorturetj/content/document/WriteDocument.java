package org.notorturetj.content.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;

/** Writes documents, facts and texts. Every text passes the check, whoever writes it. */
@ApplicationScoped
public class WriteDocument {
    /** The author of what no person wrote at the desk. */
    public static final String SERVER = "server";

    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Revisions revisions;
    private final Clock clock;

    WriteDocument(
            Documents documents,
            FactsVersions facts,
            Editions editions,
            Revisions revisions,
            Clock clock) {
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** Adds a document that has neither facts nor texts yet. */
    @Transactional
    public Document add(Document document) {
        documents.persist(document);
        return document;
    }

    /** Adds a version of the facts, as a draft of the server's. */
    @Transactional
    public Facts writeFacts(String documentId, Object content) {
        return writeFacts(documentId, content, SERVER);
    }

    /** Adds a version of the facts, as a draft. */
    @Transactional
    public Facts writeFacts(String documentId, Object content, String author) {
        return add(documentId, checked(content), author);
    }

    private Facts add(String documentId, String content, String author) {
        var version =
                new Facts(
                        documentId, facts.nextNumber(documentId), content, author, clock.instant());
        facts.persist(version);
        revisions.keep(version);
        return version;
    }

    /**
     * Adds a version of the facts that only takes something away from an earlier one. It is not
     * checked again: a rule that came later must not keep anybody from removing.
     */
    @Transactional
    public Facts writeLesserFacts(String documentId, Object content, String author) {
        return add(documentId, CanonicalJson.write(content), author);
    }

    /** Adds an edition, as a draft of the server's. */
    @Transactional
    public Edition writeEdition(String documentId, Language language, Object content) {
        return writeEdition(documentId, language, content, SERVER);
    }

    /**
     * Adds an edition, as a draft.
     *
     * @throws ProblemException when the text cannot be published, or a text of that language was
     *     redacted
     */
    @Transactional
    public Edition writeEdition(
            String documentId, Language language, Object content, String author) {
        if (editions.redacted(documentId, language)) {
            throw new ProblemException(ProblemType.GONE);
        }
        var edition =
                new Edition(
                        documentId,
                        language,
                        editions.nextNumber(documentId, language),
                        checked(content),
                        author,
                        clock.instant());
        editions.persist(edition);
        revisions.keep(edition);
        return edition;
    }

    /** Saves over a draft; what it held before stays among the revisions. */
    @Transactional
    public void save(ContentVersion draft, Object content, String author) {
        draft.save(checked(content), author, clock.instant());
        revisions.keep(draft);
    }

    private static String checked(Object content) {
        TextValidator.check(CanonicalJson.mapper().valueToTree(content));
        return CanonicalJson.write(content);
    }
}
