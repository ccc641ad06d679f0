package org.notorturetj.desk.workflow;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.Document;
import org.notorturetj.desk.Documents;
import org.notorturetj.desk.Edition;
import org.notorturetj.desk.EditionState;
import org.notorturetj.desk.Editions;
import org.notorturetj.desk.Facts;
import org.notorturetj.desk.FactsVersions;
import org.notorturetj.platform.problem.Refused;

/** What an address of the desk names. */
@ApplicationScoped
class Found {
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;

    Found(Documents documents, FactsVersions facts, Editions editions) {
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
    }

    /**
     * The document.
     *
     * @throws Refused when there is none
     */
    Document document(String id) {
        return documents.findByIdOptional(id).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
    }

    /** The facts that are worked on. */
    Facts facts(String id) {
        return facts.working(document(id).id())
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
    }

    /**
     * The text that is worked on.
     *
     * @throws Refused when there is none, or it was redacted
     */
    Edition text(String id, Language language) {
        Edition edition =
                editions.working(document(id).id(), language)
                        .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
        if (edition.state() == EditionState.REDACTED) {
            throw new Refused(ProblemType.GONE);
        }
        return edition;
    }
}
