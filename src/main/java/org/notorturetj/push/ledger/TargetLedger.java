package org.notorturetj.push.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.queue.LeaseTable;
import org.notorturetj.push.Channel;
import org.notorturetj.push.Target;

/** What became of every message at every target. */
@ApplicationScoped
public class TargetLedger {
    /** By priority and ways. */
    public static final LeaseTable LEASES =
            new LeaseTable(
                    "desk.push_target",
                    "message_id, target",
                    "next_at",
                    "priority = :priority AND way = ANY (:ways)",
                    ", outcome = 'sending'",
                    "message_id, target, way, language, attempts, old.outcome IN ('sending', 'unknown')");

    private final DeskDatabase desk;

    TargetLedger(DeskDatabase desk) {
        this.desk = desk;
    }

    /**
     * Takes targets that are due, for the time of a lease; other nodes pass over them.
     *
     * @param ways those by which this node can send: what goes another way waits for a node that
     *     can, or until somebody gives this one what it needs
     */
    public List<LeasedTarget> lease(
            TargetPriority priority, Set<Channel> ways, int most, Instant now, Duration lease) {
        return LEASES.take(
                desk,
                most,
                now,
                lease,
                due ->
                        due.bind("priority", priority.number())
                                .bindArray("ways", String.class, words(ways)),
                (row, context) -> leased(row, priority.isUrgent()));
    }

    /** Messages that are due by one of these ways; what is urgent first, then the oldest. */
    public List<WaitingMessage> due(Set<Channel> ways, int most, Instant now) {
        return desk.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT id, seq, kind, urgent, created_at FROM desk.push_message m
                                        WHERE state = 'sending' AND EXISTS (
                                            SELECT FROM desk.push_target t
                                            WHERE t.message_id = m.id AND next_at <= ? AND way = ANY (?))
                                        ORDER BY urgent DESC, id LIMIT ?
                                        """)
                                .bind(0, now)
                                .bindArray(1, String.class, words(ways))
                                .bind(2, most)
                                .map((row, context) -> WaitingMessage.of(row))
                                .list());
    }

    private static List<Object> words(Set<Channel> ways) {
        return ways.stream().<Object>map(way -> way.name().toLowerCase(Locale.ROOT)).toList();
    }

    /**
     * After the clock was set back, nothing waits longer than a lease. Quiet hours stay, they are
     * hours of the day.
     */
    public void pullIn(Instant now, Duration lease) {
        Instant end = now.plus(lease);
        desk.useHandle(
                handle ->
                        handle.execute(
                                """
                                UPDATE desk.push_target SET next_at = ?
                                WHERE priority IN (0, 1, 2) AND next_at > ?
                                  AND (outcome IN ('sending', 'later', 'unknown') OR priority < 2)
                                """,
                                end,
                                end));
    }

    /**
     * Writes results down. One whose lease another node has taken over is passed over: what that
     * one writes counts.
     */
    public void settle(List<DeliveryResult> results, Instant now) {
        if (results.isEmpty()) {
            return;
        }
        desk.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        UPDATE desk.push_target t
                                        SET outcome = s.outcome, code = s.code, next_at = s.next_at, settled_at = ?
                                        FROM unnest(?::bigint[], ?::text[], ?::integer[], ?::text[], ?::text[],
                                                    ?::timestamptz[])
                                            AS s(message_id, target, attempts, outcome, code, next_at)
                                        WHERE t.message_id = s.message_id AND t.target = s.target
                                          AND t.attempts = s.attempts AND t.outcome = 'sending'
                                        """)
                                .bind(0, now)
                                .bindArray(
                                        1, Long.class, column(results, s -> s.target().messageId()))
                                .bindArray(2, String.class, column(results, s -> s.target().name()))
                                .bindArray(
                                        3,
                                        Integer.class,
                                        column(results, s -> s.target().attempts()))
                                .bindArray(
                                        4, String.class, column(results, DeliveryResult::outcome))
                                .bindArray(5, String.class, column(results, DeliveryResult::code))
                                .bindArray(
                                        6,
                                        String.class,
                                        column(results, s -> after(now, s.pause())))
                                .execute());
    }

    /** As text: a list of moments has no type of its own for the driver. */
    private static @Nullable String after(Instant now, @Nullable Duration wait) {
        return wait == null ? null : now.plus(wait).toString();
    }

    private static List<@Nullable Object> column(
            List<DeliveryResult> results, Function<DeliveryResult, @Nullable Object> of) {
        List<@Nullable Object> column = new ArrayList<>(results.size());
        results.forEach(result -> column.add(of.apply(result)));
        return column;
    }

    private static LeasedTarget leased(ResultSet row, boolean urgent) throws SQLException {
        String name = row.getString(2);
        return new LeasedTarget(
                row.getLong(1),
                name,
                new Target(
                        Channel.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                        name,
                        Language.fromString(row.getString(4))),
                row.getInt(5),
                urgent,
                row.getBoolean(6));
    }
}
