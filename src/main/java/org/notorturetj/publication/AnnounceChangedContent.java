package org.notorturetj.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import org.notorturetj.platform.http.PublicContentChanged;
import org.notorturetj.publication.log.CommittedPublication;

/** Notifies the public door, which cannot see this package, that a publication is committed. */
@ApplicationScoped
class AnnounceChangedContent {
    private final Event<PublicContentChanged> changed;

    AnnounceChangedContent(Event<PublicContentChanged> changed) {
        this.changed = changed;
    }

    void announce(@Observes CommittedPublication published) {
        changed.fire(new PublicContentChanged(published.seq()));
    }
}
