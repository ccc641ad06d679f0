package org.notorturetj.publication.removal;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.facts.AlertFacts;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Publication;

/** Retracts an alert, immediately and by one person. Undoing it needs two people. */
@ApplicationScoped
public class RetractAlert {
    /** As the audit calls it. */
    public static final String ACTION = "document.retract";

    private static final Restraint<AlertFacts> RETRACTED =
            new Restraint<>(DocumentType.ALERT, AlertFacts.class, ACTION, AlertFacts::retracted);

    private final ApplyRestraint restraints;

    RetractAlert(ApplyRestraint restraints) {
        this.restraints = restraints;
    }

    /**
     * Retracts an alert, even an expired one, which says that it was wrong. A scheduled alert is
     * not published any more. Not to be called in a transaction: it retries when it conflicts with
     * an editor's transaction.
     *
     * @return the publication; empty when the alert is not published, or already retracted
     * @throws ProblemException when there is no such document, or it is not an alert
     */
    public Optional<Publication> retract(Actor actor, String documentId) {
        return restraints.apply(actor, documentId, RETRACTED);
    }
}
