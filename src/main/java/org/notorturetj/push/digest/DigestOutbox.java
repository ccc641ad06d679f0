package org.notorturetj.push.digest;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.database.Savepoint;
import org.notorturetj.push.Wakeup;

/** The digest that waits in the outbox: one at a time, which grows with the news. */
@ApplicationScoped
class DigestOutbox {
    private final DeskDatabase desk;

    DigestOutbox(DeskDatabase desk) {
        this.desk = desk;
    }

    /**
     * Writes down the digest, in place of the one that waits. If it cannot be written the
     * transaction goes on without it.
     *
     * @param digest what to write, given what there is; empty: nothing
     */
    void tellLater(Function<Waiting, Optional<Digest>> digest) {
        desk.useHandle(handle -> Savepoint.use(handle, within -> tell(within, digest)));
    }

    private static void tell(Handle handle, Function<Waiting, Optional<Digest>> digest) {
        Row row = waiting(handle);
        var waiting =
                new Waiting(
                        Optional.ofNullable(row.nid()),
                        Optional.ofNullable(row.since()),
                        lastTold(handle, row.id()));
        digest.apply(waiting).ifPresent(wanted -> write(handle, row.id(), wanted));
    }

    /** One that a dispatcher is opening at this moment does not wait any more. */
    private static Row waiting(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT id, nid, created_at FROM desk.push_message
                        WHERE kind = 'digest' AND state = 'waiting' ORDER BY id DESC LIMIT 1
                        FOR UPDATE SKIP LOCKED
                        """)
                .map(
                        (row, context) ->
                                new Row(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getTimestamp(3).toInstant()))
                .findOne()
                .orElseGet(() -> new Row(0, null, null));
    }

    private static Optional<Instant> lastTold(Handle handle, long waiting) {
        return handle.createQuery(
                        """
                        SELECT max(coalesce(started_at, not_before)) FROM desk.push_message
                        WHERE kind = 'digest' AND state <> 'cancelled' AND id <> ?
                        """)
                .bind(0, waiting)
                .mapTo(Instant.class)
                .findOne();
    }

    private static void write(Handle handle, long waiting, Digest digest) {
        Wakeup wakeup = digest.wakeup();
        int changed =
                handle.execute(
                        """
                        UPDATE desk.push_message
                        SET seq = ?, expires_at = ?, signature = ?, not_before = ? WHERE id = ?
                        """,
                        wakeup.seq(),
                        wakeup.expiresAt(),
                        wakeup.signature(),
                        digest.notBefore(),
                        waiting);
        if (changed == 0) {
            handle.execute(
                    """
                    INSERT INTO desk.push_message
                        (nid, kind, seq, urgent, created_at, expires_at, signature, not_before)
                    VALUES (?, 'digest', ?, false, ?, ?, ?, ?)
                    """,
                    wakeup.nid(),
                    wakeup.seq(),
                    digest.at(),
                    wakeup.expiresAt(),
                    wakeup.signature(),
                    digest.notBefore());
        }
    }

    /**
     * What there is already.
     *
     * @param nid of the digest that waits
     * @param since when the first news of it came
     * @param lastTold when the one before it went out
     */
    record Waiting(Optional<String> nid, Optional<Instant> since, Optional<Instant> lastTold) {}

    /** A digest, the moment of its newest news, and from when on it may be told. */
    record Digest(Wakeup wakeup, Instant at, Instant notBefore) {}

    private record Row(long id, @Nullable String nid, @Nullable Instant since) {}
}
