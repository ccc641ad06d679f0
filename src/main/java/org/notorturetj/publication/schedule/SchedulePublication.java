package org.notorturetj.publication.schedule;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.LegalReviewRule;
import org.notorturetj.publication.NamedVersions;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.PublicationPlan;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.redaction.ProtectedNameVeto;

/** Has something published later, by {@link PublishDue}; and takes that back. */
@ApplicationScoped
public class SchedulePublication {
    private final ScheduledPublications scheduled;
    private final Editions editions;
    private final Publish publish;
    private final LegalReviewRule legalReviewRule;
    private final ProtectedNameVeto names;
    private final Documents documents;
    private final ConcernedPeople people;
    private final RefusedSchedules refused;

    SchedulePublication(
            ScheduledPublications scheduled,
            Editions editions,
            Publish publish,
            LegalReviewRule legalReviewRule,
            ProtectedNameVeto names,
            Documents documents,
            ConcernedPeople people,
            RefusedSchedules refused) {
        this.scheduled = scheduled;
        this.editions = editions;
        this.publish = publish;
        this.legalReviewRule = legalReviewRule;
        this.names = names;
        this.documents = documents;
        this.people = people;
        this.refused = refused;
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
        return schedule(actor, publish.plan(request), dueAt);
    }

    /** Schedules exactly the versions that were planned. */
    @Transactional
    public long schedule(Actor actor, PublicationPlan plan, Instant dueAt) {
        plan.requireEnough(actor);
        PinnedRequest request = plan.pinned();
        // In one order, so that two people who schedule the same at once do not wait for each
        // other.
        request.parts().stream()
                .map(PinnedRequest.Part::documentId)
                .sorted()
                .forEach(documents::lock);
        for (NamedVersions part : plan.parts()) {
            Document document = part.document();
            for (PinnedRequest.Text text : part.named().texts()) {
                Edition edition = schedule(document.id(), text);
                // Refuse it now rather than at its due time.
                legalReviewRule.enforce(actor, plan, document, edition, dueAt);
                names.requireNone(document.id(), text.language());
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

    /** Those of a document that wait, or were refused and left so; the next one first. */
    public List<ScheduledPublication> naming(String documentId) {
        return scheduled.naming(documentId);
    }

    /** The publications that are not yet due, the next one first. */
    public List<ScheduledPublication> waiting() {
        return scheduled.waiting();
    }

    /**
     * Moves a scheduled publication to another moment. It is locked meanwhile, so that it is
     * published at one of them, and once.
     *
     * @param from the moment that it is believed to have
     * @throws ProblemException when it is not waiting any more, was moved meanwhile, or could not
     *     be scheduled at that moment
     */
    @Transactional
    public ScheduledPublication move(long id, Instant from, Instant dueAt) {
        ScheduledPublication waiting = movable(id, from, dueAt);
        waiting.move(dueAt);
        return waiting;
    }

    /** One that can be moved, or is there already; otherwise as {@link #move}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ScheduledPublication movable(long id, Instant from, Instant dueAt) {
        ScheduledPublication waiting =
                scheduled
                        .waiting(id)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (!waiting.dueAt().equals(from) && !waiting.dueAt().equals(dueAt)) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE, "from", Rule.MOVED_MEANWHILE);
        }
        if (waiting.withdraws()) {
            return waiting;
        }
        PublicationPlan plan = publish.plan(waiting.request());
        for (NamedVersions part : plan.parts()) {
            part.texts()
                    .values()
                    .forEach(
                            text ->
                                    legalReviewRule.enforce(
                                            waiting.actor(), plan, part.document(), text, dueAt));
        }
        return waiting;
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
}
