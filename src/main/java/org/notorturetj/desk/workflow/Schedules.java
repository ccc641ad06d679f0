package org.notorturetj.desk.workflow;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.desk.publication.Scheduled;
import org.notorturetj.desk.access.Person;
import org.notorturetj.desk.audit.AuditTrail;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.Schedule;
import org.notorturetj.publication.ScheduledPublication;

/** What will be published by itself, and the way to stop it. */
@ApplicationScoped
class Schedules {
    private final Schedule schedule;
    private final AuditTrail audit;

    Schedules(Schedule schedule, AuditTrail audit) {
        this.schedule = schedule;
        this.audit = audit;
    }

    @Transactional
    List<Scheduled> waiting() {
        return schedule.waiting().stream().map(Schedules::view).toList();
    }

    /** Stops one; its texts stay approved. */
    @Transactional
    void cancel(Person person, long number) {
        ScheduledPublication cancelled = schedule.cancel(number);
        for (PinnedRequest.Part part : cancelled.request().parts()) {
            audit.recordRegardless(
                    person.accountId(), "schedule.cancel", part.documentId(), null, List.of());
        }
    }

    private static Scheduled view(ScheduledPublication publication) {
        return new Scheduled(
                publication.id(),
                publication.dueAt(),
                publication.actor().id(),
                publication.actor().second(),
                publication.request().parts().stream()
                        .map(
                                part ->
                                        new NewPublication.Part(
                                                part.documentId(),
                                                part.texts().stream()
                                                        .map(PinnedRequest.Text::language)
                                                        .toList()))
                        .toList());
    }
}
