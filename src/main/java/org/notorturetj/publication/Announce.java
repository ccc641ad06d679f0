package org.notorturetj.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.log.PublicationLog;

/** Makes a step of the log without a document: for news of the log itself, such as its mirrors. */
@ApplicationScoped
public class Announce {
    private final PublicationLog head;

    Announce(PublicationLog head) {
        this.head = head;
    }

    /** Makes the step. */
    @Transactional
    public Publication announce(Actor actor) {
        return head.advance(actor, (seq, now) -> List.of());
    }
}
