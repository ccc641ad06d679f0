package org.notorturetj.push.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.wakeup.WakeupReport;
import org.notorturetj.api.desk.wakeup.WakeupReportBuilder;
import org.notorturetj.platform.database.DeskDatabase;

/** The counts of wake-ups, also while they are being sent. */
@ApplicationScoped
class WakeupReports {
    private final DeskDatabase desk;

    WakeupReports(DeskDatabase desk) {
        this.desk = desk;
    }

    /** Those about a document, the newest first. */
    List<WakeupReport> about(String documentId) {
        return desk.withHandle(
                handle ->
                        handle.createQuery(
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
                                """)
                                .bind(0, documentId)
                                .map((row, context) -> report(row))
                                .list());
    }

    /** Forgets what has ended before a moment. */
    void forget(Instant before) {
        desk.useHandle(
                handle ->
                        handle.execute(
                                """
                                DELETE FROM desk.push_message
                                WHERE created_at < ? AND state IN ('ended', 'cancelled')
                                """,
                                before));
    }

    private static WakeupReport report(ResultSet row) throws SQLException {
        return WakeupReportBuilder.builder()
                .kind(row.getString(1))
                .state(row.getString(2))
                .seq(row.getLong(3))
                .approvedAt(row.getTimestamp(4).toInstant())
                .expiresAt(row.getTimestamp(5).toInstant())
                .accepted(row.getLong(6))
                .gone(row.getLong(7))
                .rejected(row.getLong(8))
                .unknown(row.getLong(9))
                .unsent(row.getLong(10))
                .p50Millis(row.getObject(11, Long.class))
                .p95Millis(row.getObject(12, Long.class))
                .p99Millis(row.getObject(13, Long.class))
                .build();
    }
}
