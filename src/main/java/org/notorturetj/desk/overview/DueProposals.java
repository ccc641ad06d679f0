package org.notorturetj.desk.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.Reason;
import org.notorturetj.api.desk.overview.DueItem;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.http.Reasons;
import org.notorturetj.desk.proposal.StoredProposals;
import org.notorturetj.publication.schedule.RefusedSchedules;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.publication.schedule.ScheduledPublication;

/** Scheduled publications, those that were refused, and proposals that expire undecided. */
@ApplicationScoped
class DueProposals {
    private final SchedulePublication schedule;
    private final RefusedSchedules refused;
    private final StoredProposals proposals;
    private final Clock clock;

    DueProposals(
            SchedulePublication schedule,
            RefusedSchedules refused,
            StoredProposals proposals,
            Clock clock) {
        this.schedule = schedule;
        this.refused = refused;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** One item per document of a scheduled publication. */
    Stream<DueItem> publications(Instant until) {
        return schedule.waiting().stream()
                .filter(publication -> !publication.dueAt().isAfter(until))
                .flatMap(DueProposals::parts);
    }

    /** What was to be published and was not, until somebody deals with it. */
    Stream<DueItem> refused(Language language) {
        return refused.open().stream()
                .flatMap(
                        publication ->
                                parts(publication)
                                        .map(item -> item.refused(reasons(publication, language))));
    }

    private static List<Reason> reasons(ScheduledPublication publication, Language language) {
        return Reasons.in(language, publication.reasons());
    }

    Stream<DueItem> proposals(Instant until) {
        return proposals.waiting(clock.instant()).stream()
                .filter(proposal -> !proposal.expiresAt().isAfter(until))
                .map(
                        proposal ->
                                new DueItem(
                                        "proposal",
                                        proposal.expiresAt(),
                                        proposal.documentId(),
                                        null,
                                        null,
                                        null,
                                        proposal.id()));
    }

    private static Stream<DueItem> parts(ScheduledPublication publication) {
        return publication.parts().stream()
                .map(
                        part ->
                                new DueItem(
                                        publication.withdraws() ? "withdrawal" : "publication",
                                        publication.dueAt(),
                                        part.documentId(),
                                        null,
                                        null,
                                        publication.id(),
                                        null));
    }
}
