package org.notorturetj.publication;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.rendering.Renderer;

/** Documents that are published together or not at all. */
@ApplicationScoped
class PairedDocuments {
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Renderer renderer;

    PairedDocuments(
            Documents documents, FactsVersions facts, Editions editions, Renderer renderer) {
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.renderer = renderer;
    }

    /**
     * Checks a document once all parts of a publication are in place.
     *
     * @throws ProblemException when it would be published alone, or the pairing is one-sided
     */
    void require(String documentId) {
        require(
                documents.findById(documentId),
                facts.published(documentId).orElseThrow(),
                editions.anyPublished(documentId));
    }

    /**
     * Checks a document as if it were published with these facts.
     *
     * @param shown whether some language of it would be
     */
    void require(Document document, Facts current, boolean shown) {
        String documentId = document.id();
        Set<String> named = renderer.companions(document, current);
        for (String companion : named) {
            if (shown && !editions.anyPublished(companion)) {
                throw Publish.refused(Rule.PAIR_MISSING);
            }
            if (!companions(companion).contains(documentId)) {
                throw Publish.refused(Rule.PAIR_ONE_SIDED);
            }
        }
        for (String former : previousCompanions(document, current)) {
            if (!named.contains(former) && companions(former).contains(documentId)) {
                throw Publish.refused(Rule.PAIR_LEFT);
            }
        }
    }

    private Set<String> companions(String documentId) {
        Document document = documents.findById(documentId);
        return facts.published(documentId)
                .map(current -> renderer.companions(document, current))
                .orElse(Set.of());
    }

    private Set<String> previousCompanions(Document document, Facts current) {
        return facts.previousPublished(current)
                .map(previous -> renderer.companions(document, previous))
                .orElse(Set.of());
    }
}
