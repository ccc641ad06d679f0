package org.notorturetj.publication.removal;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.document.WriteDocument;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.rendering.Renderer;

/** Replaces published facts with facts that contain less. */
@ApplicationScoped
class ReducedFacts {
    private final FactsVersions facts;
    private final WriteDocument write;
    private final Renderer renderer;
    private final Clock clock;

    ReducedFacts(FactsVersions facts, WriteDocument write, Renderer renderer, Clock clock) {
        this.facts = facts;
        this.write = write;
        this.renderer = renderer;
        this.clock = clock;
    }

    /**
     * Reduces the published facts.
     *
     * @return empty when no facts are published, or there is nothing to remove
     * @throws RuntimeException when the facts cannot be read
     */
    <F> Optional<F> of(String documentId, Restraint<F> restraint) {
        return facts.published(documentId)
                .flatMap(
                        current -> {
                            F content =
                                    renderer.readLeniently(
                                            current.content(), restraint.factsClass());
                            F reduced = restraint.reduction().apply(content);
                            return reduced.equals(content)
                                    ? Optional.empty()
                                    : Optional.of(reduced);
                        });
    }

    /**
     * Supersedes approved facts, so that they cannot be published any more, not even by a schedule
     * that two people approved. They remain in the desk's history.
     */
    void supersedeApproved(String documentId) {
        facts.of(documentId).stream()
                .filter(version -> version.state() == EditionState.APPROVED)
                .forEach(Facts::supersede);
        facts.flush();
    }

    /** Replaces the published facts with reduced ones. */
    Facts replace(Actor actor, String documentId, Object reduced) {
        Facts next = write.writeReducedFacts(documentId, reduced, actor.id());
        next.submit();
        next.approve(actor.id());
        facts.published(documentId).ifPresent(Facts::supersede);
        facts.flush();
        next.publish(clock.instant());
        facts.flush();
        return next;
    }
}
