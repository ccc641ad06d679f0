package org.notorturetj.push.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.database.Savepoint;
import org.notorturetj.push.Wakeup;

/** Where wake-ups are written down, in the transaction of what they tell of. */
@ApplicationScoped
public class WakeupOutbox {
    private final DeskDatabase desk;

    WakeupOutbox(DeskDatabase desk) {
        this.desk = desk;
    }

    /**
     * Writes a wake-up down, unless it was before.
     *
     * @return false when another document has its {@code nid}: phones would show one of them only
     */
    boolean add(Wakeup wakeup, String documentId, Set<String> regions, Instant now) {
        return desk.withHandle(
                handle -> {
                    insert(handle, wakeup, documentId, regions, now);
                    return handle.createQuery(
                                    "SELECT document_id FROM desk.push_message WHERE nid = ? AND kind = ?")
                            .bind(0, wakeup.nid())
                            .bind(1, wakeup.kind().word())
                            .mapTo(String.class)
                            .findOne()
                            .filter(documentId::equals)
                            .isPresent();
                });
    }

    /** How many alerts, this one's own aside, were written down since a moment. */
    int alertsSince(Instant moment, String documentId) {
        return desk.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT count(*) FROM desk.push_message
                                        WHERE kind = 'alert' AND created_at > ? AND document_id <> ?
                                        """)
                                .bind(0, moment)
                                .bind(1, documentId)
                                .mapTo(Integer.class)
                                .one());
    }

    /** The same, but if it cannot be written the transaction goes on without it. */
    void addOrGoOn(Wakeup wakeup, @Nullable String documentId, Instant now) {
        atSavepoint(
                handle -> {
                    insert(handle, wakeup, documentId, Set.of(), now);
                    return callOff(handle, wakeup.nid(), now);
                });
    }

    /** Lets what waits of an alert that is no more not go out, or goes on without. */
    void callOffOrGoOn(String nid, Instant now) {
        atSavepoint(handle -> callOff(handle, nid, now));
    }

    /** The {@code nid} by which phones know a document; empty: nobody was woken for it. */
    Optional<String> nidOf(String documentId) {
        return atSavepoint(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT nid FROM desk.push_message
                                        WHERE document_id = ? AND kind = 'alert' ORDER BY id DESC LIMIT 1
                                        """)
                                .bind(0, documentId)
                                .mapTo(String.class)
                                .findOne());
    }

    /** What fails is undone, and the transaction is as it was before. */
    private <T> T atSavepoint(HandleCallback<T, RuntimeException> statements) {
        return desk.withHandle(handle -> Savepoint.with(handle, statements));
    }

    private static void insert(
            Handle handle,
            Wakeup wakeup,
            @Nullable String documentId,
            Set<String> regions,
            Instant now) {
        handle.createUpdate(
                        """
                        INSERT INTO desk.push_message
                            (nid, kind, document_id, seq, urgent, created_at, expires_at, signature, regions)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (nid, kind) DO NOTHING
                        """)
                .bind(0, wakeup.nid())
                .bind(1, wakeup.kind().word())
                .bind(2, documentId)
                .bind(3, wakeup.seq())
                .bind(4, wakeup.urgent())
                .bind(5, now)
                .bind(6, wakeup.expiresAt())
                .bind(7, wakeup.signature())
                .bindArray(8, String.class, List.copyOf(regions))
                .execute();
    }

    /** What has not gone out of an alert that is retracted does not go out any more. */
    private static int callOff(Handle handle, String nid, Instant now) {
        handle.execute(
                """
                UPDATE desk.push_message SET state = 'cancelled', ended_at = ?
                WHERE nid = ? AND kind = 'alert' AND state = 'waiting'
                """,
                now,
                nid);
        handle.execute(
                """
                UPDATE desk.push_target
                SET outcome = CASE outcome WHEN 'unknown' THEN 'unknown' ELSE 'unsent' END, next_at = NULL
                WHERE next_at IS NOT NULL AND outcome IN ('waiting', 'later', 'unknown') AND message_id IN (
                    SELECT id FROM desk.push_message
                    WHERE nid = ? AND kind = 'alert' AND state = 'sending')
                """,
                nid);
        return handle.execute(
                """
                UPDATE desk.push_message SET devices_after = NULL
                WHERE nid = ? AND kind = 'alert' AND state = 'sending'
                """,
                nid);
    }
}
