package org.notorturetj.hub.delivery;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.database.DeskDatabase;

/** What the public door took and no dispatcher has asked about yet. */
@ApplicationScoped
class UnverifiedRequests {
    private static final String TAKE =
            """
            DELETE FROM device.hub_request WHERE id IN (
                SELECT id FROM device.hub_request ORDER BY asked_at, id LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING target_hash, sealed
            """;

    private final DeskDatabase desk;

    UnverifiedRequests(DeskDatabase desk) {
        this.desk = desk;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Request(byte[] targetHash, byte[] sealed) {}

    /**
     * Takes some away, the oldest first. What is taken when a node dies is lost: the subscriber
     * hears no challenge and asks again.
     */
    List<Request> take(int most) {
        return desk.withHandle(
                handle ->
                        handle.createQuery(TAKE)
                                .bind(0, most)
                                .map(
                                        (row, context) ->
                                                new Request(row.getBytes(1), row.getBytes(2)))
                                .list());
    }

    /** Forgets what waits for too long, where no node has the key. */
    void forgetBefore(Instant moment) {
        desk.useHandle(
                handle ->
                        handle.execute(
                                "DELETE FROM device.hub_request WHERE asked_at < ?", moment));
    }
}
