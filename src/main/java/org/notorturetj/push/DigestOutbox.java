package org.notorturetj.push;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import static org.notorturetj.push.Sql.at;

/** The digest that waits in the outbox: one at a time, which grows with the news. */
@ApplicationScoped
class DigestOutbox {
    private final Instance<AgroalDataSource> desk;

    DigestOutbox(@DataSource("desk") Instance<AgroalDataSource> desk) {
        this.desk = desk;
    }

    /**
     * Writes down the digest, in place of the one that waits. If it cannot be written the
     * transaction goes on without it.
     *
     * @param digest what to write, given what there is; empty: nothing
     */
    void tellLater(Function<Waiting, Optional<Digest>> digest) throws SQLException {
        try (Connection connection = desk.get().getConnection()) {
            Sql.execute(connection, "SAVEPOINT digest");
            try {
                Row row = waiting(connection);
                Optional<Digest> wanted =
                        digest.apply(
                                new Waiting(
                                        Optional.ofNullable(row.nid()),
                                        Optional.ofNullable(row.since()),
                                        lastTold(connection, row.id())));
                if (wanted.isPresent()) {
                    write(connection, row.id(), wanted.get());
                }
            } catch (SQLException e) {
                Sql.execute(connection, "ROLLBACK TO SAVEPOINT digest");
                throw e;
            }
        }
    }

    /** One that a dispatcher is opening at this moment does not wait any more. */
    private static Row waiting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                SELECT id, nid, created_at FROM desk.push_message
                                WHERE kind = 'digest' AND state = 'waiting' ORDER BY id DESC LIMIT 1
                                FOR UPDATE SKIP LOCKED
                                """)) {
            return rows.next()
                    ? new Row(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getObject(3, OffsetDateTime.class).toInstant())
                    : new Row(0, null, null);
        }
    }

    private static Optional<Instant> lastTold(Connection connection, long waiting)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        SELECT max(coalesce(started_at, not_before)) FROM desk.push_message
                        WHERE kind = 'digest' AND state <> 'cancelled' AND id <> ?
                        """)) {
            statement.setLong(1, waiting);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        }
    }

    private static void write(Connection connection, long waiting, Digest digest)
            throws SQLException {
        Wakeup wakeup = digest.wakeup();
        int changed =
                Sql.update(
                        connection,
                        """
                        UPDATE desk.push_message
                        SET seq = ?, expires_at = ?, signature = ?, not_before = ? WHERE id = ?
                        """,
                        wakeup.seq(),
                        at(wakeup.expiresAt()),
                        wakeup.signature(),
                        at(digest.notBefore()),
                        waiting);
        if (changed == 0) {
            Sql.update(
                    connection,
                    """
                    INSERT INTO desk.push_message
                        (nid, kind, seq, urgent, created_at, expires_at, signature, not_before)
                    VALUES (?, 'digest', ?, false, ?, ?, ?, ?)
                    """,
                    wakeup.nid(),
                    wakeup.seq(),
                    at(digest.at()),
                    at(wakeup.expiresAt()),
                    wakeup.signature(),
                    at(digest.notBefore()));
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
