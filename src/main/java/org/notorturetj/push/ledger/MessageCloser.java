package org.notorturetj.push.ledger;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.queue.LockedWork;

/**
 * Takes messages out of the ledger when they have ended: their targets go, counts stay. A message
 * that has expired ends when the last of its tries has come back, or its lease is over.
 */
@ApplicationScoped
public class MessageCloser {
    /** What of a message that has expired is called off in one transaction. */
    private static final int PAGE = 1_000;

    /**
     * For one moment, twice, and a number. What is on its way has time to come back: until its
     * lease ends it is left alone, so that neither waits for the other.
     */
    private static final String CALL_OFF =
            """
            UPDATE desk.push_target t
            SET outcome = CASE WHEN t.outcome IN ('sending', 'unknown') THEN 'unknown' ELSE 'unsent' END, next_at = NULL
            FROM (
                SELECT message_id, target FROM desk.push_target
                WHERE message_id IN (SELECT id FROM desk.push_message WHERE state = 'sending' AND expires_at <= ?)
                  AND next_at IS NOT NULL AND (outcome <> 'sending' OR next_at <= ?)
                LIMIT ? FOR UPDATE SKIP LOCKED) late
            WHERE t.message_id = late.message_id AND t.target = late.target
            """;

    /**
     * For one moment. The order makes the planner take the index: for a mere EXISTS it reads the
     * table from its beginning, past everything that is done.
     */
    public static final String NEXT =
            """
            SELECT id FROM desk.push_message m
            WHERE state = 'sending' AND devices_after IS NULL AND (
                SELECT t.next_at FROM desk.push_target t
                WHERE t.message_id = m.id AND t.next_at IS NOT NULL ORDER BY t.next_at LIMIT 1) IS NULL
              OR state = 'waiting' AND expires_at <= ?
            ORDER BY id LIMIT 1
            FOR UPDATE SKIP LOCKED
            """;

    private final DeskDatabase desk;

    MessageCloser(DeskDatabase desk) {
        this.desk = desk;
    }

    /** Ends what has nothing left to try, or no time left, and keeps the counts. */
    public void whatIsDone(Instant now) {
        LockedWork.all(() -> callOffLate(now));
        LockedWork.all(() -> end(now));
    }

    private boolean callOffLate(Instant now) {
        return desk.withHandle(
                handle -> {
                    handle.execute(
                            """
                            UPDATE desk.push_message SET devices_after = NULL
                            WHERE state = 'sending' AND expires_at <= ? AND devices_after IS NOT NULL
                            """,
                            now);
                    return handle.execute(CALL_OFF, now, now, PAGE) == PAGE;
                });
    }

    private boolean end(Instant now) {
        return desk.withHandle(
                handle -> {
                    Optional<Long> ended =
                            handle.createQuery(NEXT).bind(0, now).mapTo(Long.class).findOne();
                    ended.ifPresent(id -> count(handle, id, now));
                    return ended.isPresent();
                });
    }

    private static void count(Handle handle, long id, Instant now) {
        handle.execute(
                """
                UPDATE desk.push_message m SET state = 'ended', ended_at = ?, devices_after = NULL,
                    accepted = c.accepted, gone = c.gone, rejected = c.rejected, unknown = c.unknown, unsent = c.unsent,
                    p50_millis = c.p50, p95_millis = c.p95, p99_millis = c.p99
                FROM (
                    SELECT count(*) FILTER (WHERE outcome = 'accepted') accepted,
                           count(*) FILTER (WHERE outcome = 'gone') gone,
                           count(*) FILTER (WHERE outcome = 'rejected') rejected,
                           count(*) FILTER (WHERE outcome IN ('unknown', 'sending')) unknown,
                           count(*) FILTER (WHERE outcome IN ('waiting', 'later', 'unsent')) unsent,
                           percentile_disc(0.5) WITHIN GROUP (ORDER BY took) p50,
                           percentile_disc(0.95) WITHIN GROUP (ORDER BY took) p95,
                           percentile_disc(0.99) WITHIN GROUP (ORDER BY took) p99
                    FROM (
                        SELECT t.outcome, CASE WHEN t.outcome = 'accepted' THEN
                            (extract(epoch FROM t.settled_at - pm.created_at) * 1000)::bigint END took
                        FROM desk.push_target t JOIN desk.push_message pm ON pm.id = t.message_id
                        WHERE t.message_id = ?) settled) c
                WHERE m.id = ?
                """,
                now,
                id,
                id);
        handle.execute("DELETE FROM desk.push_target WHERE message_id = ?", id);
    }
}
