package org.notorturetj.publication;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.log.PublicationKind;
import org.notorturetj.publication.log.PublicationLog;

/** Appends a publication without documents, for news about the log itself, such as its mirrors. */
@ApplicationScoped
public class Announce {
    private final PublicationLog log;

    Announce(PublicationLog log) {
        this.log = log;
    }

    @Transactional
    public Publication announce(Actor actor) {
        return log.append(actor, PublicationKind.ANNOUNCE, (seq, now) -> List.of());
    }
}
