package org.notorturetj.desk.publishing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.Person;
import org.notorturetj.api.desk.publication.Scheduled;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.schedule.Schedule;
import org.notorturetj.publication.schedule.ScheduledPublication;

/** Lists and cancels scheduled publications. */
@ApplicationScoped
class ScheduleOverview {
    private final Schedule schedule;
    private final AuditTrail audit;

    ScheduleOverview(Schedule schedule, AuditTrail audit) {
        this.schedule = schedule;
        this.audit = audit;
    }

    @Transactional
    List<Scheduled> waiting() {
        return schedule.waiting().stream().map(ScheduleOverview::view).toList();
    }

    /** Cancels a scheduled publication; its texts stay approved. */
    @Transactional
    void cancel(Person person, long number) {
        ScheduledPublication cancelled = schedule.cancel(number);
        for (PinnedRequest.Part part : cancelled.request().parts()) {
            audit.recordBestEffort(
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
                                        new Scheduled.Part(
                                                part.documentId(),
                                                part.texts().stream()
                                                        .map(PinnedRequest.Text::language)
                                                        .toList()))
                        .toList());
    }
}
