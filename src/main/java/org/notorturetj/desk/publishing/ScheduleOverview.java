package org.notorturetj.desk.publishing;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.Person;
import org.notorturetj.api.desk.NamedText;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.publication.LaterWithdrawal;
import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.desk.publication.ScheduleMove;
import org.notorturetj.api.desk.publication.ScheduleRenewal;
import org.notorturetj.api.desk.schedule.Scheduled;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.desk.proposal.Proposals;
import org.notorturetj.desk.schedule.ScheduleViews;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.schedule.RefusedSchedules;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.publication.schedule.ScheduledPublication;

/** Lists and cancels scheduled publications; dismisses and renews those that were refused. */
@ApplicationScoped
class ScheduleOverview {
    private final SchedulePublication schedule;
    private final RefusedSchedules refused;
    private final ScheduleViews views;
    private final RequestPublication publications;
    private final RequestRemoval removals;
    private final Proposals proposals;
    private final AuditTrail audit;
    private final Clock clock;

    ScheduleOverview(
            SchedulePublication schedule,
            RefusedSchedules refused,
            ScheduleViews views,
            RequestPublication publications,
            RequestRemoval removals,
            Proposals proposals,
            AuditTrail audit,
            Clock clock) {
        this.schedule = schedule;
        this.refused = refused;
        this.views = views;
        this.publications = publications;
        this.removals = removals;
        this.proposals = proposals;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody has to deal with, then what waits. */
    @Transactional
    List<Scheduled> all(Language language) {
        return views.views(
                Stream.concat(refused.open().stream(), schedule.waiting().stream()).toList(),
                language);
    }

    /**
     * Cancels a scheduled publication, or dismisses a refused one; its texts stay approved.
     *
     * @throws ProblemException if it neither waits nor was refused
     */
    @Transactional
    void cancel(Person person, long number) {
        if (refused.isOpen(number)) {
            ScheduledPublication dismissed = refused.lock(number);
            dismissed.dismiss();
            record(person, "schedule.dismiss", dismissed);
        } else {
            record(person, "schedule.cancel", schedule.cancel(number));
        }
    }

    /**
     * Moves a schedule, or proposes it where two people answer for the schedule: nobody is held to
     * a moment to which she has not agreed.
     *
     * @throws ProblemException if the moment is past, or it cannot be moved
     */
    @Transactional
    Outcome move(Person person, long number, ScheduleMove wanted) {
        if (!wanted.at().isAfter(clock.instant())) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "at", Rule.IN_FUTURE);
        }
        ScheduledPublication waiting = schedule.movable(number, wanted.from(), wanted.at());
        if (waiting.dueAt().equals(wanted.at())) {
            return Outcome.scheduled(number);
        }
        if (waiting.actor().hasSecond()) {
            var statement =
                    new ScheduleMoveProposal.Statement(
                            number, wanted.from(), wanted.at(), waiting.request());
            String document =
                    waiting.parts().size() == 1 ? waiting.parts().get(0).documentId() : null;
            return proposals.outcome(
                    proposals.propose(person, ScheduleMoveProposal.NAME, document, statement));
        }
        moved(person, schedule.move(number, wanted.from(), wanted.at()));
        return Outcome.scheduled(number);
    }

    /** Notes who has moved a schedule. */
    void moved(Person person, ScheduledPublication publication) {
        record(person, "schedule.move", publication);
    }

    /**
     * Publishes, schedules or proposes anew what was refused, as it is approved now.
     *
     * @throws ProblemException if it was not refused, or a rule forbids it
     */
    @Transactional
    Outcome renew(Person person, long number, ScheduleRenewal wanted) {
        ScheduledPublication old = refused.lock(number);
        Outcome outcome =
                old.withdraws()
                        ? withdrawnAnew(person, old, wanted)
                        : publications.request(person, anew(old, wanted));
        old.renew();
        record(person, "schedule.renew", old);
        return outcome;
    }

    /** A withdrawal that failed at its moment: at once, or at another one. */
    private Outcome withdrawnAnew(Person person, ScheduledPublication old, ScheduleRenewal wanted) {
        PinnedRequest.Part part = old.request().parts().get(0);
        Set<Language> languages =
                part.texts().stream()
                        .map(PinnedRequest.Text::language)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
        return wanted.at() == null
                ? removals.withdraw(person, part.documentId(), languages, null)
                : removals.withdrawLater(
                        person,
                        part.documentId(),
                        new LaterWithdrawal(List.copyOf(languages), wanted.at(), null, null));
    }

    private static NewPublication anew(ScheduledPublication old, ScheduleRenewal wanted) {
        return new NewPublication(
                old.parts().stream()
                        .map(
                                part ->
                                        new NewPublication.Part(
                                                part.documentId(),
                                                part.texts().stream()
                                                        .map(PinnedRequest.Text::language)
                                                        .toList(),
                                                null,
                                                null,
                                                noCorrection(part, wanted)))
                        .toList(),
                wanted.at(),
                wanted.unreviewedAcknowledged(),
                wanted.accepted());
    }

    private static List<Language> noCorrection(PinnedRequest.Part part, ScheduleRenewal wanted) {
        return Objects.requireNonNullElse(wanted.noCorrection(), List.<NamedText>of()).stream()
                .filter(text -> text.document().equals(part.documentId()))
                .map(NamedText::language)
                .distinct()
                .toList();
    }

    private void record(Person person, String action, ScheduledPublication publication) {
        for (PinnedRequest.Part part : publication.parts()) {
            audit.recordBestEffort(person.accountId(), action, part.documentId(), null, List.of());
        }
    }
}
