package org.notorturetj.desk.consent;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.consent.ConsentWithdrawal;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Documents;
import org.notorturetj.desk.publishing.RequestRemoval;
import org.notorturetj.platform.database.disk.SpendsReserve;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.removal.Withdraw;

/** Takes a consent back, for somebody who has asked for silence. */
@ApplicationScoped
class WithdrawConsent {
    private final Documents documents;
    private final Consents consents;
    private final EndConsent end;
    private final Withdraw withdraw;
    private final RequestRemoval removal;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawConsent(
            Documents documents,
            Consents consents,
            EndConsent end,
            Withdraw withdraw,
            RequestRemoval removal,
            AuditTrail audit,
            Clock clock) {
        this.documents = documents;
        this.consents = consents;
        this.end = end;
        this.withdraw = withdraw;
        this.removal = removal;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Withdraws the consent of a case, and with it everything public about the case. Always
     * succeeds, even if no consent was ever recorded: somebody has asked for silence. Of a picture
     * or a recording the bytes are to go as well, which a second person agrees to.
     *
     * @throws ProblemException only if the document has no consent of its own
     */
    @SpendsReserve
    @Transactional
    ConsentWithdrawal withdraw(Person person, String id) {
        RecordConsent.requireItsOwn(documents, id);
        withdraw.lockLog();
        consents.last(id)
                .ifPresent(consent -> consent.withdraw(person.accountId(), clock.instant()));
        audit.recordBestEffort(person.accountId(), "consent.withdraw", id, null, List.of());
        Optional<Publication> publication = end.withdrawAll(Actor.of(person.accountId()), id);
        return new ConsentWithdrawal(
                erasure(person, id),
                publication.map(Publication::seq).orElse(null),
                publication
                        .map(
                                it ->
                                        it.changes().stream()
                                                .filter(Change.Remove.class::isInstance)
                                                .map(Change::documentId)
                                                .distinct()
                                                .toList())
                        .orElse(List.of()),
                end.articlesStillNaming(id));
    }

    private @Nullable String erasure(Person person, String id) {
        Set<Language> languages = end.languages(id);
        return documents.findById(id).type().equals(DocumentType.MEDIA.word())
                        && !languages.isEmpty()
                ? removal.redactWithoutConsent(person, id, languages)
                : null;
    }
}
