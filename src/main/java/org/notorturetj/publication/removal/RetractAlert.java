package org.notorturetj.publication.removal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.notorturetj.api.desk.content.AlertFacts;
import org.notorturetj.content.alert.AlertType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Publication;

/** Calls an alarm off, at once and by one person. There is no one-person way back. */
@ApplicationScoped
public class RetractAlert {
    private static final Restraint<AlertFacts> RETRACTED =
            new Restraint<>(
                    AlertType.NAME, AlertFacts.class, "document.retract", AlertFacts::retracted);

    private final Restrain restrain;

    RetractAlert(Restrain restrain) {
        this.restrain = restrain;
    }

    /**
     * Retracts an alert: also one that has expired, because it was not true. One that waits for its
     * moment does not go out. Not to be called in a transaction: it tries again when somebody is in
     * the way.
     *
     * @return the publication; empty when nobody reads it, or it was retracted before
     * @throws ProblemException when there is no such document, or it is no alert
     */
    public Optional<Publication> retract(Actor actor, String documentId) {
        return restrain.restrain(actor, documentId, RETRACTED);
    }
}
