package org.notorturetj.publication;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.Document;
import org.notorturetj.desk.Documents;
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
    private final TakeDown takeDown;

    Withdraw(Head head, Documents documents, TakeDown takeDown) {
        this.head = head;
        this.documents = documents;
        this.takeDown = takeDown;
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
                    Document document = documents.findById(documentId);
                    if (document == null) {
                        throw new Refused(ProblemType.NOT_FOUND);
                    }
                    List<Change> changes = takeDown.withdraw(document, languages);
                    if (changes.isEmpty()) {
                        throw new Refused(
                                ProblemType.PUBLICATION_REFUSED,
                                "languages",
                                "nothing of it is published");
                    }
                    return changes;
                });
    }
}
