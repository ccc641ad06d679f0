package org.notorturetj.push;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.notorturetj.platform.problem.DatabaseDown;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

import static org.notorturetj.push.Sql.at;

/** Brings messages from the outbox into the ledger, and out of it again when they have ended. */
@ApplicationScoped
class OpenMessages {
    /** Devices that are taken into the ledger in one transaction. */
    private static final int PAGE = 2_000;

    private final Instance<AgroalDataSource> desk;
    private final Topics topics;
    private final Instance<Audience> audience;

    OpenMessages(
            @DataSource("desk") Instance<AgroalDataSource> desk,
            Topics topics,
            Instance<Audience> audience) {
        this.desk = desk;
        this.topics = topics;
        this.audience = audience;
    }

    /**
     * Opens the next message whose publication phones can fetch by now.
     *
     * @return whether there was one
     */
    boolean openNext(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> open(now));
    }

    /**
     * Takes the next devices into the ledger.
     *
     * @return whether there may be more
     */
    boolean takeDevices(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> fanOut(now));
    }

    /** Ends what has nothing left to try, or no time left, and keeps the counts. */
    void endWhatIsDone(Instant now) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> end(now));
        }
    }

    /** A message with what it says; empty when it is not being sent any more. */
    Optional<PushMessage> sending(long id) {
        try (Connection connection = desk.get().getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                SELECT id, nid, seq, kind, urgent, expires_at, signature
                                FROM desk.push_message WHERE id = ? AND state = 'sending'
                                """)) {
            select.setLong(1, id);
            return first(select);
        } catch (SQLException e) {
            throw new DatabaseDown(e);
        }
    }

    private boolean open(Instant now) {
        try (Connection connection = desk.get().getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                SELECT id, nid, seq, kind, urgent, expires_at, signature FROM desk.push_message
                                WHERE state = 'waiting'
                                  AND seq <= (SELECT max(seq) FROM published.signed_head)
                                ORDER BY urgent DESC, id LIMIT 1
                                FOR UPDATE SKIP LOCKED
                                """)) {
            Optional<PushMessage> message = first(select);
            if (message.isEmpty()) {
                return false;
            }
            PushMessage opened = message.get();
            Sql.update(
                    connection,
                    "UPDATE desk.push_message SET state = 'sending', started_at = ? WHERE id = ?",
                    at(now),
                    opened.id());
            for (Target topic : topics.of(opened.wakeup().kind())) {
                insert(
                        connection,
                        opened,
                        topic.address(),
                        topic.way(),
                        topic.language().tag(),
                        now);
            }
            return true;
        } catch (SQLException e) {
            throw new DatabaseDown(e);
        }
    }

    private boolean fanOut(Instant now) {
        try (Connection connection = desk.get().getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                SELECT id, nid, seq, kind, urgent, expires_at, signature, devices_after
                                FROM desk.push_message
                                WHERE state = 'sending' AND devices_after IS NOT NULL
                                ORDER BY urgent DESC, id LIMIT 1
                                FOR UPDATE SKIP LOCKED
                                """);
                ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                return false;
            }
            PushMessage message = message(rows);
            List<Audience.Member> members = members(message.wakeup(), rows.getLong(8), now);
            for (Audience.Member member : members) {
                insert(
                        connection,
                        message,
                        Long.toString(member.id()),
                        member.way(),
                        member.language().tag(),
                        member.notBefore());
            }
            Sql.update(
                    connection,
                    "UPDATE desk.push_message SET devices_after = ? WHERE id = ?",
                    members.size() < PAGE ? null : members.get(members.size() - 1).id(),
                    message.id());
            return true;
        } catch (SQLException e) {
            throw new DatabaseDown(e);
        }
    }

    private List<Audience.Member> members(Wakeup wakeup, long after, Instant now) {
        List<Audience.Member> all = new ArrayList<>();
        for (Audience some : audience) {
            all.addAll(some.page(after, PAGE, wakeup.kind(), wakeup.urgent(), now));
        }
        return all;
    }

    private boolean end(Instant now) {
        try (Connection connection = desk.get().getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                SELECT id FROM desk.push_message m
                                WHERE state = 'sending' AND (expires_at <= ? OR (devices_after IS NULL AND NOT EXISTS (
                                    SELECT 1 FROM desk.push_target t WHERE t.message_id = m.id AND t.next_at IS NOT NULL)))
                                  OR state = 'waiting' AND expires_at <= ?
                                ORDER BY id LIMIT 1
                                FOR UPDATE SKIP LOCKED
                                """)) {
            select.setObject(1, at(now));
            select.setObject(2, at(now));
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return false;
                }
                count(connection, rows.getLong(1), now);
            }
            return true;
        } catch (SQLException e) {
            throw new DatabaseDown(e);
        }
    }

    private static void count(Connection connection, long id, Instant now) throws SQLException {
        Sql.update(
                connection,
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
                at(now),
                id,
                id);
        Sql.update(connection, "DELETE FROM desk.push_target WHERE message_id = ?", id);
    }

    private static void insert(
            Connection connection,
            PushMessage message,
            String target,
            Target.Way way,
            String language,
            Instant notBefore)
            throws SQLException {
        Sql.update(
                connection,
                """
                INSERT INTO desk.push_target (message_id, target, way, language, priority, next_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                message.id(),
                target,
                way.name().toLowerCase(Locale.ROOT),
                language,
                message.wakeup().urgent() ? 0 : 1,
                at(notBefore));
    }

    private static Optional<PushMessage> first(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() ? Optional.of(message(rows)) : Optional.empty();
        }
    }

    private static PushMessage message(ResultSet rows) throws SQLException {
        return new PushMessage(
                rows.getLong(1),
                new Wakeup(
                        rows.getString(2),
                        rows.getLong(3),
                        WakeupKind.valueOf(rows.getString(4).toUpperCase(Locale.ROOT)),
                        rows.getBoolean(5),
                        rows.getObject(6, OffsetDateTime.class).toInstant(),
                        rows.getString(7)));
    }
}
