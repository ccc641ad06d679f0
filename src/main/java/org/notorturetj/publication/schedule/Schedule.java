package org.notorturetj.publication.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import org.notorturetj.platform.problem.MessageFreeTrace;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.LegalReviewRule;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.redaction.ProtectedNameVeto;

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
    private final ProtectedNameVeto names;
    private final Documents documents;
    private final ConcernedPeople people;
    private final RefusedSchedules refused;
    private final ScheduleMeters meters;
    private final Clock clock;

    Schedule(
            ScheduledPublications scheduled,
            Editions editions,
            Publish publish,
            LegalReviewRule legalReviewRule,
            ProtectedNameVeto names,
            Documents documents,
            ConcernedPeople people,
            RefusedSchedules refused,
            ScheduleMeters meters,
            Clock clock) {
        this.scheduled = scheduled;
        this.editions = editions;
        this.publish = publish;
        this.legalReviewRule = legalReviewRule;
        this.names = names;
        this.documents = documents;
        this.people = people;
        this.refused = refused;
        this.meters = meters;
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
                names.requireNone(part.documentId(), text.language());
            }
        }
        var publication =
                new ScheduledPublication(dueAt, actor, request, people.of(actor, request.parts()));
        scheduled.persist(publication);
        return publication.id();
    }

    private Edition schedule(String documentId, PinnedRequest.Text text) {
        if (editions.scheduled(documentId, text.language()).isPresent()) {
            throw refusal(Rule.OTHER_SCHEDULED.with(text.language().tag()));
        }
        Edition edition =
                editions.publishable(documentId, text.language(), text.number())
                        .filter(next -> next.state() == EditionState.APPROVED)
                        .orElseThrow(() -> refusal(Rule.NO_EDITION.with(text.language().tag())));
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
        refused.unschedule(waiting.parts());
        return waiting;
    }

    private static ProblemException refusal(RuleMessage rule) {
        return new ProblemException(ProblemType.PUBLICATION_REFUSED, "languages", rule);
    }

    @Scheduled(
            every = "${notorturetj.publication.due-check}",
            delayed = "${notorturetj.publication.due-check}")
    void publishWhenDue() {
        ScheduledWork.orNextTime("Scheduled publications", this::publishDue);
    }

    /**
     * Publishes everything that is due, each scheduled publication in its own transaction.
     *
     * @throws RuntimeException if one has to wait for the database; after all others were tried
     */
    public void publishDue() {
        List<RuntimeException> passing = new ArrayList<>();
        Set<Long> tried = new HashSet<>();
        while (publishNext(tried, passing)) {
            // the next one
        }
        if (!passing.isEmpty()) {
            throw passing.get(0);
        }
    }

    private boolean publishNext(Set<Long> tried, List<RuntimeException> passing) {
        AtomicLong current = new AtomicLong();
        try {
            return QuarkusTransaction.requiringNew().call(() -> publishNext(tried, current));
        } catch (RuntimeException | StackOverflowError e) {
            if (current.get() == 0) {
                throw e;
            }
            if (e instanceof RuntimeException failure && TransientFailure.is(failure)) {
                passing.add(failure);
            } else {
                // A retry would end the same way: somebody has to act.
                refuse(current.get(), e);
            }
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

    private void refuse(long id, Throwable thrown) {
        boolean ofRule = thrown instanceof ProblemException;
        Refusal refusal = ofRule ? Refusal.of((ProblemException) thrown) : Refusal.failure();
        if (!refused.refuse(id, refusal)) {
            return;
        }
        meters.count(refusal.cause());
        if (ofRule) {
            LOG.warnf("Scheduled publication %d was refused: %s", id, refusal.slug());
        } else {
            // No messages: they may quote the text.
            LOG.errorf(
                    "Scheduled publication %d failed: %s",
                    id, MessageFreeTrace.withoutMessages(thrown));
        }
    }
}
