package org.notorturetj.desk.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.overview.DueItem;
import org.notorturetj.desk.proposal.StoredProposals;
import org.notorturetj.publication.schedule.Schedule;
import org.notorturetj.publication.schedule.ScheduledPublication;

/** Scheduled publications, and proposals that expire undecided. */
@ApplicationScoped
class DueProposals {
    private final Schedule schedule;
    private final StoredProposals proposals;
    private final Clock clock;

    DueProposals(Schedule schedule, StoredProposals proposals, Clock clock) {
        this.schedule = schedule;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** One item per document of a scheduled publication. */
    Stream<DueItem> publications(Instant until) {
        return schedule.waiting().stream()
                .filter(publication -> !publication.dueAt().isAfter(until))
                .flatMap(DueProposals::parts);
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
        return publication.request().parts().stream()
                .map(
                        part ->
                                new DueItem(
                                        "publication",
                                        publication.dueAt(),
                                        part.documentId(),
                                        null,
                                        null,
                                        publication.id(),
                                        null));
    }
}
