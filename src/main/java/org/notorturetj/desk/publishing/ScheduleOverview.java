package org.notorturetj.desk.publishing;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.Person;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.desk.publication.ScheduleRenewal;
import org.notorturetj.api.desk.schedule.Scheduled;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.desk.schedule.ScheduleViews;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.schedule.RefusedSchedules;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.publication.schedule.ScheduledPublication;

/** Lists and cancels scheduled publications; dismisses and renews those that were refused. */
@ApplicationScoped
class ScheduleOverview {
    private final SchedulePublication schedule;
    private final RefusedSchedules refused;
    private final RequestPublication publications;
    private final AuditTrail audit;

    ScheduleOverview(
            SchedulePublication schedule,
            RefusedSchedules refused,
            RequestPublication publications,
            AuditTrail audit) {
        this.schedule = schedule;
        this.refused = refused;
        this.publications = publications;
        this.audit = audit;
    }

    /** What somebody has to deal with, then what waits. */
    @Transactional
    List<Scheduled> all(Language language) {
        return Stream.concat(refused.open().stream(), schedule.waiting().stream())
                .map(it -> ScheduleViews.view(it, language))
                .toList();
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
     * Publishes, schedules or proposes anew what was refused, as it is approved now.
     *
     * @throws ProblemException if it was not refused, or a rule forbids it
     */
    @Transactional
    Outcome renew(Person person, long number, ScheduleRenewal wanted) {
        ScheduledPublication old = refused.lock(number);
        Outcome outcome =
                publications.request(
                        person,
                        new NewPublication(
                                old.parts().stream()
                                        .map(
                                                part ->
                                                        new NewPublication.Part(
                                                                part.documentId(),
                                                                part.texts().stream()
                                                                        .map(
                                                                                PinnedRequest.Text
                                                                                        ::language)
                                                                        .toList(),
                                                                null,
                                                                null,
                                                                null))
                                        .toList(),
                                wanted.at(),
                                wanted.unreviewedAcknowledged(),
                                wanted.accepted()));
        old.renew();
        record(person, "schedule.renew", old);
        return outcome;
    }

    private void record(Person person, String action, ScheduledPublication publication) {
        for (PinnedRequest.Part part : publication.parts()) {
            audit.recordBestEffort(person.accountId(), action, part.documentId(), null, List.of());
        }
    }
}
