package org.notorturetj.publication.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.log.PublicationLog;

/**
 * Takes texts back: their addresses answer 410, phones erase them, the desk keeps them. It always
 * succeeds, whatever the state of validation, and takes documents along that must not be shown
 * alone.
 */
@ApplicationScoped
public class Withdraw {
    private final PublicationLog head;
    private final Documents documents;
    private final TakeDown takeDown;
    private final AuditTrail audit;

    Withdraw(PublicationLog head, Documents documents, TakeDown takeDown, AuditTrail audit) {
        this.head = head;
        this.documents = documents;
        this.takeDown = takeDown;
        this.audit = audit;
    }

    /**
     * Withdraws.
     *
     * @param languages the languages to take back
     * @return the publication; empty when there was only something to come, which does not come now
     * @throws ProblemException when nothing of it is published or scheduled
     */
    @Transactional
    public Optional<Publication> withdraw(Actor actor, String documentId, Set<Language> languages) {
        // Before anything is read: what was scheduled may be going out at this very moment.
        head.lock();
        Document document = documents.findById(documentId);
        if (document == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        boolean stopped = takeDown.stopScheduled(document, languages);
        List<Change> changes = takeDown.withdraw(document, languages);
        if (changes.isEmpty() && !stopped) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED,
                    "languages",
                    "nothing of it is published or scheduled");
        }
        // Also what the public never saw: somebody stopped it.
        for (Language language : languages) {
            audit.recordRegardless(
                    actor.id(), "document.withdraw", documentId, language.tag(), Set.of());
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(head.advance(actor, (seq, now) -> changes));
    }

    /**
     * Keeps everybody from publishing until the end of the caller's transaction: for a command that
     * must know what is public when it decides what is to go.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdTheLog() {
        head.lock();
    }

    /**
     * Withdraws texts of several documents in one publication, as far as they are published or
     * scheduled.
     *
     * @param texts the languages to take back, by document
     * @return the publication; empty when the public saw none of them
     */
    @Transactional
    public Optional<Publication> withdrawTogether(Actor actor, Map<String, Set<Language>> texts) {
        head.lock();
        List<Change> changes = new ArrayList<>();
        texts.forEach(
                (id, languages) -> {
                    Document document = documents.findById(id);
                    boolean stopped = takeDown.stopScheduled(document, languages);
                    List<Change> taken = takeDown.withdraw(document, languages);
                    if (stopped || !taken.isEmpty()) {
                        audit.recordRegardless(actor.id(), "document.withdraw", id, null, Set.of());
                    }
                    changes.addAll(taken);
                });
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(head.advance(actor, (seq, now) -> changes));
    }
}
