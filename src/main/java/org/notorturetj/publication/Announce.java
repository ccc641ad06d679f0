package org.notorturetj.publication;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes a step of the log without a document: for news of the log itself, such as its mirrors. */
@ApplicationScoped
public class Announce {
    private final Head head;

    Announce(Head head) {
        this.head = head;
    }

    /** Makes the step. */
    @Transactional
    public Publication announce(Actor actor) {
        return head.advance(actor, (seq, now) -> List.of());
    }
}
