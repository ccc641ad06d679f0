package org.notorturetj.desk.publishing;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.Person;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.desk.document.DocumentFinder;
import org.notorturetj.desk.proposal.Proposals;
import org.notorturetj.platform.database.SpendsReserve;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.removal.Withdraw;

/** Withdraws texts at once; proposes their redaction or restoration. */
@ApplicationScoped
class RequestRemoval {
    private final DocumentFinder finder;
    private final Editions editions;
    private final Withdraw withdraw;
    private final RequestPublication publication;
    private final Proposals proposals;
    private final AuditTrail audit;

    RequestRemoval(
            DocumentFinder finder,
            Editions editions,
            Withdraw withdraw,
            RequestPublication publication,
            Proposals proposals,
            AuditTrail audit) {
        this.finder = finder;
        this.editions = editions;
        this.withdraw = withdraw;
        this.publication = publication;
        this.proposals = proposals;
        this.audit = audit;
    }

    /** Withdraws texts: always possible, by one person. */
    @SpendsReserve
    @Transactional
    Outcome withdraw(Person person, String id, Set<Language> languages) {
        Outcome outcome =
                withdraw.withdraw(Actor.of(person.accountId()), id, languages)
                        .map(publication -> Outcome.published(publication.seq()))
                        .orElseGet(Outcome::unseen);
        for (Language language : languages) {
            audit.recordBestEffort(
                    person.accountId(), "edition.withdraw", id, language.tag(), List.of());
        }
        return outcome;
    }

    /**
     * Proposes to restore withdrawn texts.
     *
     * @throws ProblemException if one of them is not withdrawn
     */
    @Transactional
    Outcome restore(Person person, String id, Set<Language> languages) {
        finder.document(id);
        for (Language language : languages) {
            if (editions.redacted(id, language)) {
                throw new ProblemException(ProblemType.GONE);
            }
            boolean withdrawn =
                    editions.publishable(id, language)
                            .map(Edition::state)
                            .filter(EditionState.WITHDRAWN::equals)
                            .isPresent();
            if (!withdrawn) {
                throw new ProblemException(
                        ProblemType.PUBLICATION_REFUSED,
                        "languages",
                        Rule.NOT_WITHDRAWN.with(language.tag()));
            }
        }
        return publication.request(
                person, RestorationProposal.NAME, PublicationRequest.of(id, languages), null);
    }

    /**
     * Proposes to erase texts permanently.
     *
     * @throws ProblemException if there is no text in these languages
     */
    @SpendsReserve
    @Transactional
    Outcome redact(Person person, String id, Set<Language> languages) {
        finder.document(id);
        boolean any =
                editions.of(id).stream()
                        .anyMatch(
                                edition ->
                                        languages.contains(edition.language())
                                                && edition.state() != EditionState.REDACTED);
        if (!any) {
            throw new ProblemException(ProblemType.PUBLICATION_REFUSED, "languages", Rule.NO_TEXT);
        }
        return Outcome.proposed(
                proposals
                        .propose(
                                person,
                                RedactionProposal.NAME,
                                id,
                                RedactionProposal.Statement.of(id, languages))
                        .id(),
                List.of("what is erased never comes back"));
    }
}
