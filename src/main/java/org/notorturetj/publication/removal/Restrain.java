package org.notorturetj.publication.removal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.log.PublicationLog;
import org.notorturetj.publication.rendering.Renderer;

/**
 * Takes something away from what the public reads, at once and by one person: the numbers of a
 * line, an alarm. It always succeeds: no check, no pair, no observer and no key holds it up, and
 * what cannot be rendered without it goes altogether. Whatever is being written at the desk stays
 * there, but what was approved before does not go out any more: it might bring back what is taken.
 */
@ApplicationScoped
public class Restrain {
    private static final Logger LOG = Logger.getLogger(Restrain.class);

    /** Two writers of one document's facts can be in each other's way once, hardly five times. */
    private static final int ATTEMPTS = 5;

    private final PublicationLog head;
    private final Documents documents;
    private final Editions editions;
    private final Renderer renderer;
    private final DocumentTypes types;
    private final ReducedFacts lesser;
    private final AuditTrail audit;

    Restrain(
            PublicationLog head,
            Documents documents,
            Editions editions,
            Renderer renderer,
            DocumentTypes types,
            ReducedFacts lesser,
            AuditTrail audit) {
        this.head = head;
        this.documents = documents;
        this.editions = editions;
        this.renderer = renderer;
        this.types = types;
        this.lesser = lesser;
        this.audit = audit;
    }

    /**
     * Takes away. Outside of a transaction it tries again when an editor was in the way; inside of
     * one it cannot.
     *
     * @return the publication; empty when the public reads nothing of the document, or nothing is
     *     left to take away
     * @throws ProblemException when there is no such document, or it is of another type
     */
    public <F> Optional<Publication> restrain(
            Actor actor, String documentId, Restraint<F> restraint) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return once(actor, documentId, restraint);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew()
                        .call(() -> once(actor, documentId, restraint));
            } catch (ProblemException refused) {
                throw refused;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Lets the server end what was to end by itself. Unlike what a person takes away it may be held
     * up, and files that phones are fetching stay.
     *
     * @return the publication; empty when nothing is shown, or nothing is left to end
     */
    @Transactional
    public <F> Optional<Publication> lapse(String documentId, Restraint<F> restraint) {
        head.lock();
        List<Edition> shown = shown(documentId);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        return lesser.of(documentId, restraint)
                .map(
                        less -> {
                            lesser.forgetApproved(documentId);
                            Facts facts = lesser.replace(Actor.SERVER, documentId, less);
                            Document document = documents.findById(documentId);
                            return head.advance(
                                    Actor.SERVER,
                                    (seq, now) ->
                                            shown.stream()
                                                    .map(
                                                            edition ->
                                                                    (Change)
                                                                            renderer.renderAgain(
                                                                                    document, facts,
                                                                                    edition, seq,
                                                                                    now))
                                                    .toList());
                        });
    }

    private <F> Optional<Publication> once(Actor actor, String documentId, Restraint<F> restraint) {
        // Before anything is read: what was approved may be going out at this very moment.
        head.lock();
        Document document = documents.findById(documentId);
        if (document == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        if (!document.type().equals(restraint.type())) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED, "type", "is not a " + restraint.type());
        }
        audit.recordRegardless(actor.id(), restraint.action(), documentId, null, Set.of());
        lesser.forgetApproved(documentId);
        List<Edition> shown = shown(documentId);
        if (shown.isEmpty()) {
            unschedule(documentId);
        }
        return takeAway(actor, document, shown, restraint);
    }

    private <F> Optional<Publication> takeAway(
            Actor actor, Document document, List<Edition> shown, Restraint<F> restraint) {
        Optional<F> less;
        try {
            less = lesser.of(document.id(), restraint);
        } catch (RuntimeException e) {
            return takeAway(actor, shown, (edition, seq, now) -> without(document, edition, e));
        }
        if (less.isEmpty()) {
            return Optional.empty();
        }
        Facts facts = lesser.replace(actor, document.id(), less.get());
        return takeAway(
                actor,
                shown,
                (edition, seq, now) -> {
                    try {
                        return renderer.renderAgain(document, facts, edition, seq, now);
                    } catch (RuntimeException e) {
                        return without(document, edition, e);
                    }
                });
    }

    private Optional<Publication> takeAway(Actor actor, List<Edition> shown, Lesser lesserRecord) {
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                head.takeAway(
                        actor,
                        (seq, now) ->
                                shown.stream()
                                        .map(edition -> lesserRecord.of(edition, seq, now))
                                        .toList()));
    }

    private Change without(Document document, Edition edition, RuntimeException why) {
        // The class and never the message: it may repeat what is taken away.
        LOG.warnf(
                "Document %s cannot be rendered without what is taken away (%s): it goes altogether",
                document.id(), why.getClass().getSimpleName());
        edition.withdraw();
        return new Change.Remove(
                document.id(), edition.language(), types.named(document.type()).collection());
    }

    private List<Edition> shown(String documentId) {
        return editions.of(documentId).stream()
                .filter(edition -> edition.state() == EditionState.PUBLISHED)
                .toList();
    }

    /** It has never been read, or is not read now: it does not begin to be by itself. */
    private void unschedule(String documentId) {
        editions.of(documentId).stream()
                .filter(edition -> edition.state() == EditionState.SCHEDULED)
                .forEach(Edition::unschedule);
    }

    /** What becomes of a text that is read. */
    private interface Lesser {
        Change of(Edition edition, long seq, Instant now);
    }
}
