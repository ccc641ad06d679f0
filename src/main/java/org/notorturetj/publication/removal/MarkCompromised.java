package org.notorturetj.publication.removal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.notorturetj.api.desk.content.HotlineFacts;
import org.notorturetj.content.hotline.HotlineType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Publication;

/**
 * Says that a line is in the wrong hands, at once and by one person: it is served without any
 * number, with the word not to call it and the other lines in its place. Its pair stays on the air,
 * and both are still shown together.
 */
@ApplicationScoped
public class MarkCompromised {
    private static final Restraint<HotlineFacts> COMPROMISED =
            new Restraint<>(
                    HotlineType.NAME,
                    HotlineFacts.class,
                    "document.compromise",
                    HotlineFacts::compromised);

    private final Restrain restrain;

    MarkCompromised(Restrain restrain) {
        this.restrain = restrain;
    }

    /**
     * Marks a line. One that waits for its moment does not go out. Not to be called in a
     * transaction: it tries again when an editor is in the way.
     *
     * @return the publication; empty when nobody reads the line, or it was said before
     * @throws ProblemException when there is no such document, or it is no line
     */
    public Optional<Publication> mark(Actor actor, String documentId) {
        return restrain.restrain(actor, documentId, COMPROMISED);
    }
}
