package org.notorturetj.push;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import static org.notorturetj.push.Sql.at;

/** Where wake-ups are written down, in the transaction of what they tell of. */
@ApplicationScoped
class WakeupOutbox {
    private final Instance<AgroalDataSource> desk;

    WakeupOutbox(@DataSource("desk") Instance<AgroalDataSource> desk) {
        this.desk = desk;
    }

    /**
     * Writes a wake-up down, unless it was before.
     *
     * @return false when another document has its {@code nid}: phones would show one of them only
     */
    boolean add(Wakeup wakeup, String documentId, Set<String> regions, Instant now)
            throws SQLException {
        try (Connection connection = desk.get().getConnection()) {
            insert(connection, wakeup, documentId, regions, now);
            try (PreparedStatement select =
                    connection.prepareStatement(
                            "SELECT document_id FROM desk.push_message WHERE nid = ? AND kind = ?")) {
                select.setString(1, wakeup.nid());
                select.setString(2, wakeup.kind().word());
                try (var rows = select.executeQuery()) {
                    return rows.next() && documentId.equals(rows.getString(1));
                }
            }
        }
    }

    /** How many alerts, this one's own aside, were written down since a moment. */
    int alertsSince(Instant moment, String documentId) throws SQLException {
        try (Connection connection = desk.get().getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                SELECT count(*) FROM desk.push_message
                                WHERE kind = 'alert' AND created_at > ? AND document_id <> ?
                                """)) {
            select.setObject(1, at(moment));
            select.setString(2, documentId);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** The same, but if it cannot be written the transaction goes on without it. */
    void addOrGoOn(Wakeup wakeup, @Nullable String documentId, Instant now) throws SQLException {
        try (Connection connection = desk.get().getConnection()) {
            Sql.execute(connection, "SAVEPOINT wakeup");
            try {
                insert(connection, wakeup, documentId, Set.of(), now);
                callOff(connection, wakeup.nid(), now);
            } catch (SQLException e) {
                Sql.execute(connection, "ROLLBACK TO SAVEPOINT wakeup");
                throw e;
            }
        }
    }

    /** Lets what waits of an alert that is no more not go out, or goes on without. */
    void callOffOrGoOn(String nid, Instant now) throws SQLException {
        try (Connection connection = desk.get().getConnection()) {
            Sql.execute(connection, "SAVEPOINT wakeup");
            try {
                callOff(connection, nid, now);
            } catch (SQLException e) {
                Sql.execute(connection, "ROLLBACK TO SAVEPOINT wakeup");
                throw e;
            }
        }
    }

    /** The {@code nid} by which phones know a document; empty: nobody was woken for it. */
    Optional<String> nidOf(String documentId) throws SQLException {
        try (Connection connection = desk.get().getConnection()) {
            Sql.execute(connection, "SAVEPOINT wakeup");
            try {
                return nidOf(connection, documentId);
            } catch (SQLException e) {
                Sql.execute(connection, "ROLLBACK TO SAVEPOINT wakeup");
                throw e;
            }
        }
    }

    private static Optional<String> nidOf(Connection connection, String documentId)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        SELECT nid FROM desk.push_message
                        WHERE document_id = ? AND kind = 'alert' ORDER BY id DESC LIMIT 1
                        """)) {
            statement.setString(1, documentId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private static void insert(
            Connection connection,
            Wakeup wakeup,
            @Nullable String documentId,
            Set<String> regions,
            Instant now)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        INSERT INTO desk.push_message
                            (nid, kind, document_id, seq, urgent, created_at, expires_at, signature, regions)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (nid, kind) DO NOTHING
                        """)) {
            insert.setString(1, wakeup.nid());
            insert.setString(2, wakeup.kind().word());
            insert.setString(3, documentId);
            insert.setLong(4, wakeup.seq());
            insert.setBoolean(5, wakeup.urgent());
            insert.setObject(6, at(now));
            insert.setObject(7, at(wakeup.expiresAt()));
            insert.setString(8, wakeup.signature());
            insert.setArray(9, connection.createArrayOf("text", regions.toArray()));
            insert.executeUpdate();
        }
    }

    /** What has not gone out of an alert that is retracted does not go out any more. */
    private static void callOff(Connection connection, String nid, Instant now)
            throws SQLException {
        Sql.update(
                connection,
                """
                UPDATE desk.push_message SET state = 'cancelled', ended_at = ?
                WHERE nid = ? AND kind = 'alert' AND state = 'waiting'
                """,
                at(now),
                nid);
        Sql.update(
                connection,
                """
                UPDATE desk.push_target
                SET outcome = CASE outcome WHEN 'unknown' THEN 'unknown' ELSE 'unsent' END, next_at = NULL
                WHERE next_at IS NOT NULL AND outcome IN ('waiting', 'later', 'unknown') AND message_id IN (
                    SELECT id FROM desk.push_message
                    WHERE nid = ? AND kind = 'alert' AND state = 'sending')
                """,
                nid);
        Sql.update(
                connection,
                """
                UPDATE desk.push_message SET devices_after = NULL
                WHERE nid = ? AND kind = 'alert' AND state = 'sending'
                """,
                nid);
    }
}
