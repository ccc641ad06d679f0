package org.notorturetj.alert;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.content.AlertFacts;
import org.notorturetj.platform.problem.Refused;
import org.notorturetj.publication.Actor;
import org.notorturetj.publication.Publication;
import org.notorturetj.publication.Restrain;
import org.notorturetj.publication.Restraint;

/** Calls an alarm off, at once and by one person. There is no one-person way back. */
@ApplicationScoped
public class Retract {
    private static final Restraint<AlertFacts> RETRACTED =
            new Restraint<>(
                    AlertType.NAME, AlertFacts.class, "document.retract", AlertFacts::retracted);

    private final Restrain restrain;

    Retract(Restrain restrain) {
        this.restrain = restrain;
    }

    /**
     * Retracts an alert: also one that has expired, because it was not true. One that waits for its
     * moment does not go out. Not to be called in a transaction: it tries again when somebody is in
     * the way.
     *
     * @return the publication; empty when nobody reads it, or it was retracted before
     * @throws Refused when there is no such document, or it is no alert
     */
    public Optional<Publication> retract(Actor actor, String documentId) {
        return restrain.restrain(actor, documentId, RETRACTED);
    }
}
