package org.notorturetj.publication.removal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.log.PublicationKind;
import org.notorturetj.publication.log.PublicationLog;

/**
 * Withdraws texts: their addresses return 410, phones erase them, the desk keeps them. It always
 * succeeds, even for invalid content, and also withdraws documents that must not be shown alone.
 */
@ApplicationScoped
public class Withdraw {
    private final PublicationLog log;
    private final Documents documents;
    private final PairedWithdrawal pairedWithdrawal;
    private final AuditTrail audit;

    Withdraw(
            PublicationLog log,
            Documents documents,
            PairedWithdrawal pairedWithdrawal,
            AuditTrail audit) {
        this.log = log;
        this.documents = documents;
        this.pairedWithdrawal = pairedWithdrawal;
        this.audit = audit;
    }

    /**
     * Withdraws texts of one document.
     *
     * @param languages the languages to withdraw
     * @return the publication; empty when texts were only scheduled, which are then stopped
     * @throws ProblemException when nothing is published or scheduled
     */
    @Transactional
    public Optional<Publication> withdraw(Actor actor, String documentId, Set<Language> languages) {
        // Before anything is read: another transaction may be publishing scheduled texts.
        log.lock();
        Document document = documents.findById(documentId);
        if (document == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        boolean stopped = pairedWithdrawal.stopScheduled(document, languages);
        List<Change> changes = pairedWithdrawal.withdraw(document, languages);
        if (changes.isEmpty() && !stopped) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED, "languages", Rule.NOTHING_PUBLISHED);
        }
        // Audited even if only a schedule was stopped.
        for (Language language : languages) {
            audit.recordBestEffort(
                    actor.id(), "document.withdraw", documentId, language.tag(), Set.of());
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(log.append(actor, PublicationKind.WITHDRAW, (seq, now) -> changes));
    }

    /**
     * Blocks all publications until the end of the caller's transaction, for a command that must
     * know what is published in order to decide what to withdraw.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockLog() {
        log.lock();
    }

    /**
     * Withdraws texts of several documents in one publication, if they are published or scheduled.
     *
     * @param texts the languages to withdraw, by document
     * @return the publication; empty when none of them was published
     */
    @Transactional
    public Optional<Publication> withdrawTogether(Actor actor, Map<String, Set<Language>> texts) {
        log.lock();
        List<Change> changes = new ArrayList<>();
        texts.forEach(
                (id, languages) -> {
                    Document document = documents.findById(id);
                    boolean stopped = pairedWithdrawal.stopScheduled(document, languages);
                    List<Change> removed = pairedWithdrawal.withdraw(document, languages);
                    if (stopped || !removed.isEmpty()) {
                        audit.recordBestEffort(actor.id(), "document.withdraw", id, null, Set.of());
                    }
                    changes.addAll(removed);
                });
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(log.append(actor, PublicationKind.WITHDRAW, (seq, now) -> changes));
    }
}
