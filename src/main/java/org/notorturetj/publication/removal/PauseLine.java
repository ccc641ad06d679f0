package org.notorturetj.publication.removal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.notorturetj.api.desk.content.HotlineFacts;
import org.notorturetj.content.hotline.HotlineType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Publication;

/**
 * Says that nobody answers on a line for now, at once and by one person: it is served without any
 * number. What is said to be worse of it already stays said.
 */
@ApplicationScoped
public class PauseLine {
    private static final Restraint<HotlineFacts> PAUSED =
            new Restraint<>(
                    HotlineType.NAME, HotlineFacts.class, "document.pause", HotlineFacts::paused);

    private final Restrain restrain;

    PauseLine(Restrain restrain) {
        this.restrain = restrain;
    }

    /**
     * Pauses a line. One that waits for its moment does not go out. Not to be called in a
     * transaction: it tries again when an editor is in the way.
     *
     * @return the publication; empty when nobody reads the line, or it was said before
     * @throws ProblemException when there is no such document, or it is no line
     */
    public Optional<Publication> pause(Actor actor, String documentId) {
        return restrain.restrain(actor, documentId, PAUSED);
    }
}
