package org.notorturetj.desk.saving;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.platform.problem.ProblemException;

/** Finds the document, facts or text that a desk path refers to. */
@ApplicationScoped
public class DocumentFinder {
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;

    DocumentFinder(Documents documents, FactsVersions facts, Editions editions) {
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
    }

    /**
     * The document.
     *
     * @throws ProblemException if there is none
     */
    public Document document(String id) {
        return documents
                .findByIdOptional(id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** The working version of the facts. */
    public Facts facts(String id) {
        return facts.working(document(id).id())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /**
     * The working version of a text.
     *
     * @throws ProblemException if there is none, or it was redacted
     */
    public Edition text(String id, Language language) {
        return readable(editions.working(document(id).id(), language));
    }

    public static Edition readable(Optional<Edition> text) {
        Edition edition = text.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (edition.state() == EditionState.REDACTED) {
            throw new ProblemException(ProblemType.GONE);
        }
        return edition;
    }
}
