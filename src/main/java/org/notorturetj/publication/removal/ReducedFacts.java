package org.notorturetj.publication.removal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.document.WriteDocument;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.rendering.Renderer;

/** Puts facts with less in them in the place of the published ones. */
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
     * The published facts with less in them.
     *
     * @return empty when none are published, or they hold no more than that
     * @throws RuntimeException when they cannot be read any more
     */
    <F> Optional<F> of(String documentId, Restraint<F> restraint) {
        return facts.published(documentId)
                .flatMap(
                        current -> {
                            F content = renderer.lenient(current.content(), restraint.factsClass());
                            F less = restraint.less().apply(content);
                            return less.equals(content) ? Optional.empty() : Optional.of(less);
                        });
    }

    /**
     * What was approved before must not go out any more, not even by a schedule for which two
     * people once answered. It stays among the versions and revisions of the desk.
     */
    void forgetApproved(String documentId) {
        facts.of(documentId).stream()
                .filter(version -> version.state() == EditionState.APPROVED)
                .forEach(Facts::supersede);
        facts.flush();
    }

    /** Publishes them in the place of what they were made from. */
    Facts replace(Actor actor, String documentId, Object less) {
        Facts next = write.writeLesserFacts(documentId, less, actor.id());
        next.submit();
        next.approve(actor.id());
        facts.published(documentId).ifPresent(Facts::supersede);
        facts.flush();
        next.publish(clock.instant());
        facts.flush();
        return next;
    }
}
