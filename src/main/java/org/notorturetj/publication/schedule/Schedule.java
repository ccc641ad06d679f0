package org.notorturetj.publication.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.LegalReviewRule;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.log.Actor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Publishes later: through the same door as everything else, at its moment. */
@ApplicationScoped
public class Schedule {
    private static final Logger LOG = Logger.getLogger(Schedule.class);

    private final ScheduledPublications scheduled;
    private final Editions editions;
    private final Publish publish;
    private final LegalReviewRule legalReviewRule;
    private final Documents documents;
    private final Clock clock;

    Schedule(
            ScheduledPublications scheduled,
            Editions editions,
            Publish publish,
            LegalReviewRule legalReviewRule,
            Documents documents,
            Clock clock) {
        this.scheduled = scheduled;
        this.editions = editions;
        this.publish = publish;
        this.legalReviewRule = legalReviewRule;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Schedules a publication. Nothing public changes until it is due.
     *
     * @return the ID of the scheduled publication
     * @throws ProblemException when an edition is not approved, another edition in the same
     *     language is already scheduled, or an approver, or a legal review valid at the due time,
     *     is missing
     */
    @Transactional
    public long schedule(Actor actor, PublicationRequest request, Instant dueAt) {
        return schedule(actor, publish.pin(request), dueAt);
    }

    /** Schedules exactly these versions. */
    @Transactional
    public long schedule(Actor actor, PinnedRequest request, Instant dueAt) {
        if (!actor.satisfiesTwoPersonRule()) {
            publish.twoPersonReasons(request).stream()
                    .findFirst()
                    .ifPresent(
                            reason -> {
                                throw new ProblemException(
                                        ProblemType.TWO_PEOPLE_REQUIRED, "publication", reason);
                            });
        }
        for (PinnedRequest.Part part : request.parts()) {
            for (PinnedRequest.Text text : part.texts()) {
                Edition edition = schedule(part.documentId(), text);
                // Refuse it now rather than at its due time.
                legalReviewRule.enforce(
                        actor, request, documents.findById(part.documentId()), edition, dueAt);
            }
        }
        var publication = new ScheduledPublication(dueAt, actor, request);
        scheduled.persist(publication);
        return publication.id();
    }

    private Edition schedule(String documentId, PinnedRequest.Text text) {
        if (editions.scheduled(documentId, text.language()).isPresent()) {
            throw refused(Rule.OTHER_SCHEDULED.with(text.language().tag()));
        }
        Edition edition =
                editions.publishable(documentId, text.language(), text.number())
                        .filter(next -> next.state() == EditionState.APPROVED)
                        .orElseThrow(() -> refused(Rule.NO_EDITION.with(text.language().tag())));
        edition.schedule();
        return edition;
    }

    /** The publications that are not yet due, the next one first. */
    public List<ScheduledPublication> waiting() {
        return scheduled.waiting();
    }

    /**
     * Cancels a scheduled publication; its editions stay approved.
     *
     * @throws ProblemException when it is not waiting any more
     */
    @Transactional
    public ScheduledPublication cancel(long id) {
        ScheduledPublication waiting =
                scheduled
                        .waiting(id)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        waiting.cancel();
        unschedule(waiting.request());
        return waiting;
    }

    private static ProblemException refused(RuleMessage rule) {
        return new ProblemException(ProblemType.PUBLICATION_REFUSED, "languages", rule);
    }

    @Scheduled(
            every = "${notorturetj.publication.due-check}",
            delayed = "${notorturetj.publication.due-check}")
    void publishWhenDue() {
        ScheduledWork.orNextTime("Scheduled publications", this::publishDue);
    }

    /** Publishes everything that is due, each scheduled publication in its own transaction. */
    public void publishDue() {
        Set<Long> tried = new HashSet<>();
        while (publishNext(tried)) {
            // the next one
        }
    }

    private boolean publishNext(Set<Long> tried) {
        AtomicLong current = new AtomicLong();
        try {
            return QuarkusTransaction.requiringNew().call(() -> publishNext(tried, current));
        } catch (ProblemException refusal) {
            // A retry would be refused too: an editor has to act.
            LOG.warnf(
                    "Scheduled publication %d was refused: %s",
                    current.get(), refusal.type().slug());
            QuarkusTransaction.requiringNew().run(() -> refuse(current.get(), refusal));
            return true;
        } catch (RuntimeException e) {
            if (current.get() == 0) {
                throw e;
            }
            // Retried at the next tick without holding up the others. Only the class is logged,
            // since a message may quote the text.
            LOG.errorf(
                    "Scheduled publication %d failed: %s", current.get(), e.getClass().getName());
            return true;
        }
    }

    private boolean publishNext(Set<Long> tried, AtomicLong current) {
        return scheduled
                .nextDue(clock.instant(), tried)
                .map(
                        next -> {
                            current.set(next.id());
                            tried.add(next.id());
                            next.published();
                            publish.publishScheduled(next.actor(), next.request());
                            return true;
                        })
                .orElse(false);
    }

    private void refuse(long id, ProblemException refusal) {
        ScheduledPublication refused = scheduled.findById(id);
        refused.refused(refusal.type().slug());
        unschedule(refused.request());
    }

    private void unschedule(PinnedRequest request) {
        for (PinnedRequest.Part part : request.parts()) {
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
}
