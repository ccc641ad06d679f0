package org.notorturetj.publication.removal;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.facts.HotlineFacts;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Publication;

/**
 * Marks a hotline as compromised, immediately and by one person: it is served without its numbers,
 * with a warning not to call it and the other lines instead. Its paired line stays active, and both
 * are still shown together.
 */
@ApplicationScoped
public class MarkCompromised {
    /** As the audit calls it. */
    public static final String ACTION = "document.compromise";

    private static final Restraint<HotlineFacts> COMPROMISED =
            new Restraint<>(
                    DocumentType.HOTLINE, HotlineFacts.class, ACTION, HotlineFacts::compromised);

    private final ApplyRestraint restraints;

    MarkCompromised(ApplyRestraint restraints) {
        this.restraints = restraints;
    }

    /**
     * Marks a line. A scheduled line is not published any more. Not to be called in a transaction:
     * it retries when it conflicts with an editor's transaction.
     *
     * @return the publication; empty when the line is not published, or already compromised
     * @throws ProblemException when there is no such document, or it is not a hotline
     */
    public Optional<Publication> mark(Actor actor, String documentId) {
        return restraints.apply(actor, documentId, COMPROMISED);
    }
}
