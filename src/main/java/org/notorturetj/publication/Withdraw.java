package org.notorturetj.publication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.Document;
import org.notorturetj.desk.Documents;
import org.notorturetj.desk.Edition;
import org.notorturetj.desk.EditionState;
import org.notorturetj.desk.Editions;
import org.notorturetj.desk.FactsVersions;
import org.notorturetj.platform.problem.Refused;

/**
 * Takes texts back: their addresses answer 410, phones erase them, the desk keeps them. It always
 * succeeds, whatever the state of validation, and takes documents along that must not be shown
 * alone.
 */
@ApplicationScoped
public class Withdraw {
    private final Head head;
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final DocumentTypes types;
    private final Renderer renderer;

    Withdraw(
            Head head,
            Documents documents,
            FactsVersions facts,
            Editions editions,
            DocumentTypes types,
            Renderer renderer) {
        this.head = head;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.types = types;
        this.renderer = renderer;
    }

    /**
     * Withdraws.
     *
     * @param languages the languages to take back
     * @throws Refused when nothing of it is published
     */
    @Transactional
    public Publication withdraw(Actor actor, String documentId, Set<Language> languages) {
        return head.advance(
                actor,
                (seq, now) -> {
                    List<Change> changes = new ArrayList<>();
                    for (String id : withCompanions(documentId)) {
                        changes.addAll(withdraw(id, languages));
                    }
                    if (changes.isEmpty()) {
                        throw new Refused(
                                ProblemType.PUBLICATION_REFUSED,
                                "languages",
                                "nothing of it is published");
                    }
                    return changes;
                });
    }

    private List<Change> withdraw(String documentId, Set<Language> languages) {
        Document document = documents.findById(documentId);
        List<Change> changes = new ArrayList<>();
        for (Edition edition : editions.of(documentId)) {
            if (languages.contains(edition.language())
                    && edition.state() == EditionState.PUBLISHED) {
                edition.withdraw();
                changes.add(
                        new Change.Remove(
                                documentId,
                                edition.language(),
                                types.named(document.type()).collection()));
            }
        }
        return changes;
    }

    private Set<String> withCompanions(String documentId) {
        Document document = documents.findById(documentId);
        if (document == null) {
            throw new Refused(ProblemType.NOT_FOUND);
        }
        Set<String> ids = new LinkedHashSet<>();
        ids.add(documentId);
        facts.published(documentId)
                .ifPresent(current -> ids.addAll(renderer.companions(document, current)));
        return ids;
    }
}
