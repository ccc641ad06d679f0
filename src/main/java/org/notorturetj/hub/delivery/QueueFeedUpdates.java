package org.notorturetj.hub.delivery;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.type.Collection;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.database.Savepoint;
import org.notorturetj.publication.log.UncommittedPublication;

/**
 * Writes down that subscribers are to be told of a publication, in its transaction: nothing is lost
 * between a commit and a delivery. A removal goes on without, if it cannot be written.
 */
@ApplicationScoped
class QueueFeedUpdates {
    private static final Set<Collection> IN_FEEDS = TypeLists.collections(Trait.NEWS);

    private final DeskDatabase desk;

    QueueFeedUpdates(DeskDatabase desk) {
        this.desk = desk;
    }

    void queue(@Observes UncommittedPublication publishing) {
        if (publishing.changes().stream()
                .noneMatch(change -> IN_FEEDS.contains(change.collection()))) {
            return;
        }
        desk.useHandle(
                handle ->
                        Savepoint.use(
                                handle,
                                within ->
                                        within.execute(
                                                "INSERT INTO desk.hub_news (seq, created_at) VALUES (?, ?)",
                                                publishing.seq(),
                                                publishing.at())));
    }
}
