package org.notorturetj.publication.removal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.removed.RememberedRemovals;
import org.notorturetj.content.removed.Removal;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.log.PublicationKind;
import org.notorturetj.publication.log.PublicationLog;
import org.notorturetj.publication.log.TextsLeftSchedule;
import org.notorturetj.publication.rendering.Renderer;

/**
 * Removes part of what is published, immediately and by one person: the numbers of a hotline, an
 * alert. It always succeeds: no validation, pairing, observer or missing key can prevent it, and a
 * record that cannot be rendered without the part is removed altogether. Drafts at the desk remain,
 * but facts approved earlier are superseded, since they could restore what is removed.
 */
@ApplicationScoped
public class ApplyRestraint {
    private static final Logger LOG = Logger.getLogger(ApplyRestraint.class);

    private final PublicationLog log;
    private final Documents documents;
    private final Editions editions;
    private final Renderer renderer;
    private final ReducedFacts reducedFacts;
    private final AuditTrail audit;
    private final RememberedRemovals remembered;
    private final Clock clock;
    private final Event<TextsLeftSchedule> left;

    ApplyRestraint(
            PublicationLog log,
            Documents documents,
            Editions editions,
            Renderer renderer,
            ReducedFacts reducedFacts,
            AuditTrail audit,
            RememberedRemovals remembered,
            Clock clock,
            Event<TextsLeftSchedule> left) {
        this.log = log;
        this.documents = documents;
        this.editions = editions;
        this.renderer = renderer;
        this.reducedFacts = reducedFacts;
        this.audit = audit;
        this.remembered = remembered;
        this.clock = clock;
        this.left = left;
    }

    /**
     * Applies a restraint.
     *
     * @return the publication; empty when the document is not published, or there is nothing left
     *     to remove
     * @throws ProblemException when there is no such document, or it is of another type
     */
    @Transactional
    public <F> Optional<Publication> apply(Actor actor, String documentId, Restraint<F> restraint) {
        // Before anything is read: another transaction may be publishing the document.
        log.lock();
        Document document = documents.findById(documentId);
        if (document == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        if (!document.type().equals(restraint.type().word())) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED,
                    "type",
                    Rule.NOT_OF_TYPE.with(restraint.type().word()));
        }
        audit.recordBestEffort(actor.id(), restraint.action(), documentId, null, Set.of());
        remembered.add(Removal.restraint(documentId, restraint.action(), clock.instant()));
        reducedFacts.supersedeApproved(documentId);
        List<Edition> published = published(documentId);
        if (published.isEmpty()) {
            unschedule(documentId);
        }
        return reduce(actor, document, published, restraint);
    }

    /**
     * Ends something whose time is up, as the server. Unlike a removal by a person, observers can
     * veto it, and files that phones are downloading stay available.
     *
     * @return the publication; empty when the document is not published, or has ended already
     */
    @Transactional
    public <F> Optional<Publication> expire(String documentId, Restraint<F> restraint) {
        log.lock();
        List<Edition> published = published(documentId);
        if (published.isEmpty()) {
            return Optional.empty();
        }
        return reducedFacts
                .of(documentId, restraint)
                .map(
                        reduced -> {
                            reducedFacts.supersedeApproved(documentId);
                            Facts facts = reducedFacts.replace(Actor.SERVER, documentId, reduced);
                            Document document = documents.findById(documentId);
                            return log.append(
                                    Actor.SERVER,
                                    PublicationKind.EXPIRE,
                                    (seq, now) ->
                                            published.stream()
                                                    .map(
                                                            edition ->
                                                                    (Change)
                                                                            renderer.rerender(
                                                                                    document, facts,
                                                                                    edition, seq,
                                                                                    now))
                                                    .toList());
                        });
    }

    private <F> Optional<Publication> reduce(
            Actor actor, Document document, List<Edition> published, Restraint<F> restraint) {
        Optional<F> reduced;
        try {
            reduced = reducedFacts.of(document.id(), restraint);
        } catch (RuntimeException e) {
            return publish(actor, published, (edition, seq, now) -> remove(document, edition, e));
        }
        if (reduced.isEmpty()) {
            return Optional.empty();
        }
        Facts facts = reducedFacts.replace(actor, document.id(), reduced.get());
        return publish(
                actor,
                published,
                (edition, seq, now) -> {
                    try {
                        return renderer.rerender(document, facts, edition, seq, now);
                    } catch (RuntimeException e) {
                        return remove(document, edition, e);
                    }
                });
    }

    private Optional<Publication> publish(
            Actor actor, List<Edition> published, Reduction reduction) {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                log.append(
                        actor,
                        PublicationKind.RESTRAIN,
                        (seq, now) ->
                                published.stream()
                                        .map(edition -> reduction.of(edition, seq, now))
                                        .toList()));
    }

    private Change remove(Document document, Edition edition, RuntimeException cause) {
        // Only the class, since the message may quote what is being removed.
        LOG.warnf(
                "Document %s cannot be rendered with reduced facts (%s) and is removed altogether",
                document.id(), cause.getClass().getSimpleName());
        edition.withdraw();
        return new Change.Remove(
                document.id(), edition.language(), DocumentType.of(document.type()).collection());
    }

    private List<Edition> published(String documentId) {
        return editions.of(documentId).stream()
                .filter(edition -> edition.state() == EditionState.PUBLISHED)
                .toList();
    }

    /** An unpublished document must not be published by a schedule after a restraint. */
    private void unschedule(String documentId) {
        editions.of(documentId).stream()
                .filter(edition -> edition.state() == EditionState.SCHEDULED)
                .forEach(Edition::unschedule);
        left.fire(new TextsLeftSchedule(documentId));
    }

    /** Computes the change of a published edition. */
    private interface Reduction {
        Change of(Edition edition, long seq, Instant now);
    }
}
