package org.notorturetj.push.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.jdbi.v3.core.Handle;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.queue.LockedWork;
import org.notorturetj.push.PushConfig;
import org.notorturetj.push.Recipients;
import org.notorturetj.push.Wakeup;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.push.outbox.Topics;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Brings messages from the outbox into the ledger. */
@ApplicationScoped
public class MessageOpener {
    /**
     * Devices that are taken into the ledger in one transaction. A longer one would keep an urgent
     * message waiting that is opened after it.
     */
    private static final int PAGE = 500;

    private final DeskDatabase desk;
    private final Topics topics;
    private final Instance<Recipients> recipients;
    private final PushConfig config;

    MessageOpener(
            DeskDatabase desk, Topics topics, Instance<Recipients> recipients, PushConfig config) {
        this.desk = desk;
        this.topics = topics;
        this.recipients = recipients;
        this.config = config;
    }

    /**
     * Opens all messages whose publication phones can fetch by now, and takes the next devices into
     * the ledger. A node that cannot read devices leaves them to others.
     *
     * @return whether there may be more
     */
    public boolean next(Instant now) {
        boolean opened = LockedWork.all(() -> desk.withHandle(handle -> open(handle, now)));
        boolean readable = recipients.isUnsatisfied() || recipients.get().areReadable();
        return (readable
                        && QuarkusTransaction.requiringNew()
                                .call(() -> desk.withHandle(handle -> fanOut(handle, now))))
                || opened;
    }

    /**
     * A message with what it says; empty when it is not being sent any more: what was on its way
     * when an alert was called off is not tried again.
     */
    public Optional<PushMessage> sending(long id) {
        return desk.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT id, nid, seq, kind, urgent, expires_at, signature
                                        FROM desk.push_message m WHERE id = ? AND state = 'sending' AND NOT EXISTS (
                                            SELECT 1 FROM desk.push_message r
                                            WHERE m.kind = 'alert' AND r.nid = m.nid AND r.kind = 'retract')
                                        """)
                                .bind(0, id)
                                .map((row, context) -> message(row))
                                .findOne());
    }

    private boolean open(Handle handle, Instant now) {
        Optional<PushMessage> waiting =
                handle.createQuery(
                                """
                                SELECT id, nid, seq, kind, urgent, expires_at, signature FROM desk.push_message
                                WHERE state = 'waiting' AND (not_before IS NULL OR not_before <= ?)
                                  AND seq <= (SELECT max(seq) FROM published.signed_head)
                                ORDER BY urgent DESC, id LIMIT 1
                                FOR UPDATE SKIP LOCKED
                                """)
                        .bind(0, now)
                        .map((row, context) -> message(row))
                        .findOne();
        waiting.ifPresent(message -> open(handle, message, now));
        return waiting.isPresent();
    }

    private void open(Handle handle, PushMessage message, Instant now) {
        handle.execute(
                "UPDATE desk.push_message SET state = 'sending', started_at = ? WHERE id = ?",
                now,
                message.id());
        Instant notBefore = message.wakeup().urgent() ? now : afterQuietHours(now);
        TargetRows.insert(
                handle,
                message,
                topics.of(message.wakeup().kind(), now).stream()
                        .map(topic -> TargetRows.Row.of(topic, notBefore))
                        .toList());
    }

    /** A dispatcher that was away until the night does not make up for it at once. */
    private Instant afterQuietHours(Instant now) {
        return config.quietHours().end(now).orElse(now);
    }

    private boolean fanOut(Handle handle, Instant now) {
        Optional<FanOut> next =
                handle.createQuery(
                                """
                                SELECT id, nid, seq, kind, urgent, expires_at, signature, devices_after, regions
                                FROM desk.push_message
                                WHERE state = 'sending' AND devices_after IS NOT NULL
                                ORDER BY urgent DESC, id LIMIT 1
                                FOR UPDATE SKIP LOCKED
                                """)
                        .map(
                                (row, context) ->
                                        new FanOut(
                                                message(row),
                                                row.getLong(8),
                                                Set.of((String[]) row.getArray(9).getArray())))
                        .findOne();
        next.ifPresent(message -> fanOut(handle, message, now));
        return next.isPresent();
    }

    private void fanOut(Handle handle, FanOut next, Instant now) {
        Wakeup wakeup = next.message().wakeup();
        Recipients.Page page =
                recipients.isUnsatisfied()
                        ? new Recipients.Page(List.of(), 0, false)
                        : recipients
                                .get()
                                .page(
                                        wakeup.kind(),
                                        wakeup.urgent(),
                                        next.regions(),
                                        next.after(),
                                        PAGE,
                                        now);
        TargetRows.insert(
                handle,
                next.message(),
                page.recipients().stream().map(TargetRows.Row::of).toList());
        handle.execute(
                "UPDATE desk.push_message SET devices_after = ? WHERE id = ?",
                page.more() ? page.last() : null,
                next.message().id());
    }

    private static PushMessage message(ResultSet row) throws SQLException {
        return new PushMessage(
                row.getLong(1),
                new Wakeup(
                        row.getString(2),
                        row.getLong(3),
                        WakeupKind.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                        row.getBoolean(5),
                        row.getTimestamp(6).toInstant(),
                        row.getString(7)));
    }

    /**
     * A message whose devices are taken into the ledger.
     *
     * @param after number of the last device that is there
     */
    private record FanOut(PushMessage message, long after, Set<String> regions) {}
}
