package org.notorturetj.push.outbox;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.database.DeskDatabase;

/** How long urgent messages have waited. */
@ApplicationScoped
public class UrgentMessages {
    private final DeskDatabase desk;

    UrgentMessages(DeskDatabase desk) {
        this.desk = desk;
    }

    /** Since when the oldest waits that no dispatcher has begun with. */
    public Optional<Instant> waitingSince() {
        return oldest("state = 'waiting'");
    }

    /** Since when the oldest waits that somebody has not been told of yet. */
    Optional<Instant> undeliveredSince() {
        return oldest("state IN ('waiting', 'sending')");
    }

    private Optional<Instant> oldest(String condition) {
        return desk.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT min(created_at) FROM desk.push_message WHERE urgent AND "
                                                + condition)
                                .mapTo(Instant.class)
                                .findOne());
    }
}
