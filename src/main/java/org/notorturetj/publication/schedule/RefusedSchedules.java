package org.notorturetj.publication.schedule;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.log.Actor;

/**
 * Scheduled publications that were refused at their moment. Each stays until somebody dismisses it
 * or schedules it anew: what was to be public and is not must not vanish.
 */
@ApplicationScoped
public class RefusedSchedules {
    private final ScheduledPublications scheduled;
    private final Editions editions;
    private final ConcernedPeople people;
    private final AuditTrail audit;
    private final Event<ScheduleRefused> refused;
    private final Clock clock;

    RefusedSchedules(
            ScheduledPublications scheduled,
            Editions editions,
            ConcernedPeople people,
            AuditTrail audit,
            Event<ScheduleRefused> refused,
            Clock clock) {
        this.scheduled = scheduled;
        this.editions = editions;
        this.people = people;
        this.audit = audit;
        this.refused = refused;
        this.clock = clock;
    }

    /**
     * Marks one as refused; its texts are approved again.
     *
     * @return false if somebody has cancelled it meanwhile, or another node was faster
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean refuse(long id, Refusal refusal) {
        Optional<ScheduledPublication> waiting = scheduled.waiting(id);
        waiting.ifPresent(publication -> stop(publication, refusal));
        return waiting.isPresent();
    }

    /** The same for one that the caller has locked, in the caller's transaction. */
    void stop(ScheduledPublication publication, Refusal refusal) {
        Set<String> concerned = new TreeSet<>(publication.people());
        List<PinnedRequest.Part> parts = publication.parts();
        concerned.addAll(people.of(publication.actor(), parts));
        publication.refused(refusal, concerned, clock.instant());
        unschedule(parts);
        for (PinnedRequest.Part part : parts) {
            // Best effort: it may be part of a removal.
            audit.recordBestEffort(
                    Actor.SERVER.id(),
                    "schedule.refuse",
                    part.documentId(),
                    null,
                    Set.of(refusal.cause().word()));
        }
        refused.fire(new ScheduleRefused(concerned));
    }

    void unschedule(List<PinnedRequest.Part> parts) {
        for (PinnedRequest.Part part : parts) {
            part.texts().stream()
                    .flatMap(
                            text ->
                                    editions
                                            .scheduled(
                                                    part.documentId(),
                                                    text.language(),
                                                    text.number())
                                            .stream())
                    .forEach(Edition::unschedule);
        }
    }

    /** Those that nobody has dealt with, the oldest first; at most 200. */
    public List<ScheduledPublication> open() {
        return scheduled.refused();
    }

    /** Whether one with this number is there that nobody has dealt with. */
    public boolean isOpen(long id) {
        return scheduled.refused(id).isPresent();
    }

    /** Whether one that concerns an account is left. */
    public boolean concern(String accountId) {
        return open().stream().anyMatch(it -> it.people().contains(accountId));
    }

    /**
     * Locks one that nobody has dealt with.
     *
     * @throws ProblemException if there is none with this number
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ScheduledPublication lock(long id) {
        return scheduled.refused(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
