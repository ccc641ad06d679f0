package org.notorturetj.push;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import static org.notorturetj.push.Sql.at;

/** What became of every message at every target. */
@ApplicationScoped
class Ledger {
    /** For priority, moment, most, and the end of the lease. */
    static final String CLAIM =
            """
            WITH due AS (
                SELECT message_id, target, outcome FROM desk.push_target
                WHERE priority = ? AND next_at <= ?
                ORDER BY next_at LIMIT ?
                FOR UPDATE SKIP LOCKED)
            UPDATE desk.push_target t
            SET outcome = 'sending', attempts = t.attempts + 1, next_at = ?
            FROM due
            WHERE t.message_id = due.message_id AND t.target = due.target
            RETURNING t.message_id, t.target, t.way, t.language, t.attempts,
                due.outcome IN ('sending', 'unknown')
            """;

    private final Instance<AgroalDataSource> desk;

    Ledger(@DataSource("desk") Instance<AgroalDataSource> desk) {
        this.desk = desk;
    }

    /** Takes targets that are due, for the time of a lease; other nodes pass over them. */
    List<Claim> claim(Priority priority, int most, Instant now, Duration lease) {
        try (Connection connection = desk.get().getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setInt(1, priority.number());
            statement.setObject(2, at(now));
            statement.setInt(3, most);
            statement.setObject(4, at(now.plus(lease)));
            List<Claim> claims = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    claims.add(claim(rows, priority.isUrgent()));
                }
            }
            return claims;
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /**
     * When the clock was set back: what waits for a moment of before waits no longer than a lease.
     * Quiet hours stay, they are hours of the day.
     */
    void pullIn(Instant now, Duration lease) {
        try (Connection connection = desk.get().getConnection()) {
            Sql.update(
                    connection,
                    """
                    UPDATE desk.push_target SET next_at = ?
                    WHERE priority IN (0, 1, 2) AND next_at > ?
                      AND (outcome IN ('sending', 'later', 'unknown') OR priority < 2)
                    """,
                    at(now.plus(lease)),
                    at(now.plus(lease)));
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /**
     * Writes outcomes down. One whose lease another node has taken over is passed over: what that
     * one writes counts.
     */
    void settle(List<Settlement> settlements, Instant now) {
        if (settlements.isEmpty()) {
            return;
        }
        try (Connection connection = desk.get().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                """
                                UPDATE desk.push_target t
                                SET outcome = s.outcome, code = s.code, next_at = s.next_at, settled_at = ?
                                FROM unnest(?::bigint[], ?::text[], ?::integer[], ?::text[], ?::text[],
                                            ?::timestamptz[])
                                    AS s(message_id, target, attempts, outcome, code, next_at)
                                WHERE t.message_id = s.message_id AND t.target = s.target
                                  AND t.attempts = s.attempts AND t.outcome = 'sending'
                                """)) {
            int i = 1;
            statement.setObject(i++, at(now));
            statement.setArray(
                    i++, array(connection, "bigint", settlements, s -> s.claim().messageId()));
            statement.setArray(i++, array(connection, "text", settlements, s -> s.claim().name()));
            statement.setArray(
                    i++, array(connection, "integer", settlements, s -> s.claim().attempts()));
            statement.setArray(i++, array(connection, "text", settlements, Settlement::outcome));
            statement.setArray(i++, array(connection, "text", settlements, Settlement::code));
            statement.setArray(
                    i, array(connection, "timestamptz", settlements, s -> after(now, s.pause())));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    private static @Nullable String after(Instant now, @Nullable Duration wait) {
        return wait == null ? null : now.plus(wait).toString();
    }

    private static Array array(
            Connection connection,
            String type,
            List<Settlement> settlements,
            java.util.function.Function<Settlement, @Nullable Object> of)
            throws SQLException {
        return connection.createArrayOf(type, settlements.stream().map(of).toArray());
    }

    private static Claim claim(ResultSet rows, boolean urgent) throws SQLException {
        String name = rows.getString(2);
        return new Claim(
                rows.getLong(1),
                name,
                new Target(
                        Target.Way.valueOf(rows.getString(3).toUpperCase(java.util.Locale.ROOT)),
                        name,
                        Language.fromString(rows.getString(4))),
                rows.getInt(5),
                urgent,
                rows.getBoolean(6));
    }
}
