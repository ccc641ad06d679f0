package org.notorturetj.publication.removal;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.facts.HotlineFacts;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Publication;

/**
 * Pauses a hotline that nobody answers for now, immediately and by one person: it is served without
 * its numbers. A line in a worse state, such as compromised, keeps it.
 */
@ApplicationScoped
public class PauseLine {
    /** As the audit calls it. */
    public static final String ACTION = "document.pause";

    private static final Restraint<HotlineFacts> PAUSED =
            new Restraint<>(DocumentType.HOTLINE, HotlineFacts.class, ACTION, HotlineFacts::paused);

    private final ApplyRestraint restraints;

    PauseLine(ApplyRestraint restraints) {
        this.restraints = restraints;
    }

    /**
     * Pauses a line. A scheduled line is not published any more. Not to be called in a transaction:
     * it retries when it conflicts with an editor's transaction.
     *
     * @return the publication; empty when the line is not published, or already paused or worse
     * @throws ProblemException when there is no such document, or it is not a hotline
     */
    public Optional<Publication> pause(Actor actor, String documentId) {
        return restraints.apply(actor, documentId, PAUSED);
    }
}
