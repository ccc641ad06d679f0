package org.notorturetj.push;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import static org.notorturetj.push.Sql.at;

/** Brings messages from the outbox into the ledger. */
@ApplicationScoped
class OpenMessages {
    /**
     * Devices that are taken into the ledger in one transaction. A longer one would keep an urgent
     * message waiting that is opened after it.
     */
    private static final int PAGE = 500;

    private final Instance<AgroalDataSource> desk;
    private final Topics topics;
    private final Instance<Recipients> recipients;
    private final PushConfig config;

    OpenMessages(
            @DataSource("desk") Instance<AgroalDataSource> desk,
            Topics topics,
            Instance<Recipients> recipients,
            PushConfig config) {
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
    boolean next(Instant now) {
        boolean opened = false;
        while (QuarkusTransaction.requiringNew().call(() -> open(now))) {
            opened = true;
        }
        return QuarkusTransaction.requiringNew().call(() -> fanOut(now)) || opened;
    }

    /**
     * A message with what it says; empty when it is not being sent any more: what was on its way
     * when an alert was called off is not tried again.
     */
    Optional<PushMessage> sending(long id) {
        try (Connection connection = desk.get().getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                SELECT id, nid, seq, kind, urgent, expires_at, signature
                                FROM desk.push_message m WHERE id = ? AND state = 'sending' AND NOT EXISTS (
                                    SELECT 1 FROM desk.push_message r
                                    WHERE m.kind = 'alert' AND r.nid = m.nid AND r.kind = 'retract')
                                """)) {
            select.setLong(1, id);
            return first(select);
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    private boolean open(Instant now) {
        try (Connection connection = desk.get().getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                SELECT id, nid, seq, kind, urgent, expires_at, signature FROM desk.push_message
                                WHERE state = 'waiting' AND (not_before IS NULL OR not_before <= ?)
                                  AND seq <= (SELECT max(seq) FROM published.signed_head)
                                ORDER BY urgent DESC, id LIMIT 1
                                FOR UPDATE SKIP LOCKED
                                """)) {
            select.setObject(1, at(now));
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
            Instant notBefore = opened.wakeup().urgent() ? now : afterQuietHours(now);
            LedgerRows.insert(
                    connection,
                    opened,
                    topics.of(opened.wakeup().kind(), now).stream()
                            .map(topic -> LedgerRows.Row.of(topic, notBefore))
                            .toList());
            return true;
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /** A dispatcher that was away until the night does not make up for it at once. */
    private Instant afterQuietHours(Instant now) {
        return config.quietHours().end(now).orElse(now);
    }

    private boolean fanOut(Instant now) {
        if (!recipients.isUnsatisfied() && !recipients.get().areReadable()) {
            return false;
        }
        try (Connection connection = desk.get().getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                SELECT id, nid, seq, kind, urgent, expires_at, signature, devices_after, regions
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
            Recipients.Page page = page(message.wakeup(), rows, now);
            LedgerRows.insert(
                    connection,
                    message,
                    page.recipients().stream().map(LedgerRows.Row::of).toList());
            Sql.update(
                    connection,
                    "UPDATE desk.push_message SET devices_after = ? WHERE id = ?",
                    page.more() ? page.last() : null,
                    message.id());
            return true;
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    private Recipients.Page page(Wakeup wakeup, ResultSet row, Instant now) throws SQLException {
        if (recipients.isUnsatisfied()) {
            return new Recipients.Page(List.of(), 0, false);
        }
        String[] regions = (String[]) row.getArray(9).getArray();
        return recipients
                .get()
                .page(wakeup.kind(), wakeup.urgent(), Set.of(regions), row.getLong(8), PAGE, now);
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
