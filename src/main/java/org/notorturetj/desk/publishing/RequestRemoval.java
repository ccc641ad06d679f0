package org.notorturetj.desk.publishing;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.publication.LaterWithdrawal;
import org.notorturetj.api.desk.publication.RemovalReason;
import org.notorturetj.api.desk.publication.Restoration;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.desk.proposal.Proposals;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.platform.database.disk.SpendsReserve;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.removal.RemovalForecast;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.publication.schedule.ScheduleWithdrawal;

/** Withdraws texts at once; proposes their redaction or restoration. */
@ApplicationScoped
public class RequestRemoval {
    private static final String CONSENT = "consent";

    private final DocumentFinder finder;
    private final RemovalForecast forecast;
    private final Withdraw withdraw;
    private final ScheduleWithdrawal later;
    private final RequestPublication publication;
    private final Proposals proposals;
    private final RemovalNotes notes;
    private final AuditTrail audit;
    private final Clock clock;

    RequestRemoval(
            DocumentFinder finder,
            RemovalForecast forecast,
            Withdraw withdraw,
            ScheduleWithdrawal later,
            RequestPublication publication,
            Proposals proposals,
            RemovalNotes notes,
            AuditTrail audit,
            Clock clock) {
        this.finder = finder;
        this.forecast = forecast;
        this.withdraw = withdraw;
        this.later = later;
        this.publication = publication;
        this.proposals = proposals;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    /** As the audit keeps why something was taken away. */
    static List<String> fields(@Nullable String reason) {
        return reason == null ? List.of() : List.of("reason." + reason);
    }

    /** Withdraws texts: always possible, by one person. */
    @SpendsReserve
    @Transactional
    public Outcome withdraw(
            Person person, String id, Set<Language> languages, @Nullable String reason) {
        Outcome outcome =
                withdraw.withdraw(Actor.of(person.accountId()), id, languages)
                        .map(publication -> Outcome.published(publication.seq()))
                        .orElseGet(Outcome::unseen);
        for (Language language : languages) {
            audit.recordBestEffort(
                    person.accountId(), "edition.withdraw", id, language.tag(), fields(reason));
        }
        return outcome;
    }

    /**
     * Has texts withdrawn at a moment, by one person.
     *
     * @throws ProblemException if the moment is past, nothing is public in one of the languages, or
     *     the note names somebody who is protected
     */
    @Transactional
    Outcome withdrawLater(Person person, String id, LaterWithdrawal wanted) {
        finder.document(id);
        if (!wanted.at().isAfter(clock.instant())) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "at", Rule.IN_FUTURE);
        }
        if (wanted.note() != null) {
            notes.keep(person, id, wanted.each(), wanted.note());
        }
        long number = later.schedule(Actor.of(person.accountId()), id, wanted.each(), wanted.at());
        for (Language language : wanted.each()) {
            audit.record(
                    person.accountId(),
                    "schedule.withdraw",
                    id,
                    language.tag(),
                    fields(wanted.reason()));
        }
        return Outcome.scheduled(number);
    }

    /**
     * Proposes to restore withdrawn texts.
     *
     * @throws ProblemException if one of them is not withdrawn, or a warning was not named
     */
    @Transactional
    Outcome restore(Person person, String id, Restoration wanted) {
        finder.document(id);
        for (Language language : wanted.each()) {
            forecast.requireWithdrawn(id, language);
        }
        return publication.restore(
                person, PublicationRequest.of(id, wanted.each()), wanted.accepted());
    }

    /**
     * Proposes to erase texts permanently.
     *
     * @throws ProblemException if there is no text in these languages, or the note names somebody
     *     who is protected
     */
    @SpendsReserve
    @Transactional
    public Outcome redact(Person person, String id, Set<Language> languages, RemovalReason why) {
        finder.document(id);
        forecast.requireText(id, languages);
        if (why.note() != null) {
            notes.keep(person, id, languages, why.note());
        }
        return proposals.outcome(
                proposals.propose(
                        person,
                        RedactionProposal.NAME,
                        id,
                        RedactionProposal.Statement.of(id, languages, why.reason())));
    }

    /**
     * Has texts proposed for erasure whose consent was withdrawn.
     *
     * @return the proposal, perhaps one that waits already
     */
    @SpendsReserve
    @Transactional
    public String redactWithoutConsent(Person person, String id, Set<Language> languages) {
        return proposals
                .proposeOnce(
                        person,
                        RedactionProposal.NAME,
                        id,
                        RedactionProposal.Statement.of(id, languages, CONSENT))
                .id();
    }
}
