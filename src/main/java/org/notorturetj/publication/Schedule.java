package org.notorturetj.publication;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.Edition;
import org.notorturetj.desk.EditionState;
import org.notorturetj.desk.Editions;
import org.notorturetj.platform.clock.DueWork;
import org.notorturetj.platform.problem.Refused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Publishes later: through the same door as everything else, at its moment. */
@ApplicationScoped
public class Schedule {
    private static final Logger LOG = Logger.getLogger(Schedule.class);

    private final ScheduledPublications scheduled;
    private final Editions editions;
    private final Publish publish;
    private final Clock clock;

    Schedule(ScheduledPublications scheduled, Editions editions, Publish publish, Clock clock) {
        this.scheduled = scheduled;
        this.editions = editions;
        this.publish = publish;
        this.clock = clock;
    }

    /**
     * Sets a publication for a moment; nothing public changes until then.
     *
     * @throws Refused when an edition is not approved
     */
    @Transactional
    public void schedule(Actor actor, PublicationRequest request, Instant dueAt) {
        for (PublicationRequest.Part part : request.parts()) {
            for (Language language : part.languages()) {
                editions.publishable(part.documentId(), language)
                        .filter(edition -> edition.state() == EditionState.APPROVED)
                        .ifPresentOrElse(
                                Edition::schedule,
                                () -> {
                                    throw new Refused(
                                            ProblemType.PUBLICATION_REFUSED,
                                            "languages",
                                            "there is no approved edition in " + language.tag());
                                });
            }
        }
        scheduled.persist(new ScheduledPublication(dueAt, actor, request));
    }

    @Scheduled(
            every = "${notorturetj.publication.due-check}",
            delayed = "${notorturetj.publication.due-check}")
    void publishWhenDue() {
        DueWork.orNextTime("Scheduled publications", this::publishDue);
    }

    /** Makes all publications that are due, each in a transaction of its own. */
    public void publishDue() {
        while (publishNext()) {
            // the next one
        }
    }

    private boolean publishNext() {
        Long[] tried = new Long[1];
        try {
            return QuarkusTransaction.requiringNew().call(() -> publishNext(tried));
        } catch (Refused refusal) {
            // What is refused once is refused always: it waits for an editor, not for the next
            // tick.
            LOG.warnf("Scheduled publication %d was refused: %s", tried[0], refusal.type().slug());
            QuarkusTransaction.requiringNew()
                    .run(() -> scheduled.findById(tried[0]).refused(refusal.type().slug()));
            return true;
        }
    }

    private boolean publishNext(Long[] tried) {
        return scheduled
                .nextDue(clock.instant())
                .map(
                        next -> {
                            tried[0] = next.id;
                            next.published();
                            publish.publish(next.actor(), next.request());
                            return true;
                        })
                .orElse(false);
    }
}
