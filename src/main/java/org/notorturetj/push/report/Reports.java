package org.notorturetj.push.report;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.notorturetj.api.desk.wakeup.WakeupReport;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/** The counts of wake-ups, also while they are being sent. */
@ApplicationScoped
class Reports {
    private final Instance<AgroalDataSource> desk;

    Reports(@DataSource("desk") Instance<AgroalDataSource> desk) {
        this.desk = desk;
    }

    /** Those about a document, the newest first. */
    List<WakeupReport> about(String documentId) {
        try (Connection connection = desk.get().getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                SELECT m.kind, m.state, m.seq, m.created_at, m.expires_at,
                                       m.accepted + t.accepted, m.gone + t.gone, m.rejected + t.rejected,
                                       m.unknown + t.unknown, m.unsent + t.unsent,
                                       m.p50_millis, m.p95_millis, m.p99_millis
                                FROM desk.push_message m, LATERAL (
                                    SELECT count(*) FILTER (WHERE outcome = 'accepted') accepted,
                                           count(*) FILTER (WHERE outcome = 'gone') gone,
                                           count(*) FILTER (WHERE outcome = 'rejected') rejected,
                                           count(*) FILTER (WHERE outcome = 'unknown') unknown,
                                           count(*) FILTER (WHERE outcome IN ('waiting', 'sending', 'later', 'unsent')) unsent
                                    FROM desk.push_target t WHERE t.message_id = m.id) t
                                WHERE m.document_id = ? ORDER BY m.id DESC LIMIT 100
                                """)) {
            select.setString(1, documentId);
            List<WakeupReport> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(report(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /** Forgets what has ended before a moment. */
    void forget(Instant before) {
        try (Connection connection = desk.get().getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                """
                                DELETE FROM desk.push_message
                                WHERE created_at < ? AND state IN ('ended', 'cancelled')
                                """)) {
            delete.setObject(1, OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    private static WakeupReport report(ResultSet rows) throws SQLException {
        return new WakeupReport(
                rows.getString(1),
                rows.getString(2),
                rows.getLong(3),
                rows.getObject(4, OffsetDateTime.class).toInstant(),
                rows.getObject(5, OffsetDateTime.class).toInstant(),
                rows.getLong(6),
                rows.getLong(7),
                rows.getLong(8),
                rows.getLong(9),
                rows.getLong(10),
                rows.getObject(11, Long.class),
                rows.getObject(12, Long.class),
                rows.getObject(13, Long.class));
    }
}
