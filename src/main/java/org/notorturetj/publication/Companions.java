package org.notorturetj.publication;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.Document;
import org.notorturetj.desk.Documents;
import org.notorturetj.desk.Editions;
import org.notorturetj.desk.Facts;
import org.notorturetj.desk.FactsVersions;
import org.notorturetj.platform.problem.Refused;

/** Documents that are shown together or not at all. */
@ApplicationScoped
class Companions {
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Renderer renderer;

    Companions(Documents documents, FactsVersions facts, Editions editions, Renderer renderer) {
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.renderer = renderer;
    }

    /**
     * Checks a document after all parts of a publication are in place.
     *
     * @throws Refused when it would be shown alone, or the pair is not mutual
     */
    void require(String documentId) {
        Document document = documents.findById(documentId);
        Facts current = facts.published(documentId).orElseThrow();
        boolean shown = editions.anyPublished(documentId);
        for (String companion : renderer.companions(document, current)) {
            if (shown && !editions.anyPublished(companion)) {
                throw refused("it is shown with another document, which is not published");
            }
            if (!of(companion).contains(documentId)) {
                throw refused("it names a companion that does not name it");
            }
        }
        for (String left : former(document, current)) {
            if (of(left).contains(documentId)) {
                throw refused("a companion it no longer names still names it");
            }
        }
    }

    private Set<String> of(String documentId) {
        Document document = documents.findById(documentId);
        return facts.published(documentId)
                .map(current -> renderer.companions(document, current))
                .orElse(Set.of());
    }

    private Set<String> former(Document document, Facts current) {
        return facts.before(current)
                .map(before -> renderer.companions(document, before))
                .orElse(Set.of());
    }

    private static Refused refused(String rule) {
        return new Refused(ProblemType.PUBLICATION_REFUSED, "publication", rule);
    }
}
