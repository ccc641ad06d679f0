package org.notorturetj.signer.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Compares the log with the audit: both must contain every change equally often. They differ after
 * a removal whose audit row could not be written, and after a write to the log that bypassed the
 * server.
 */
final class AuditedPublications {
    private static final String DIFFERENCE =
            """
            WITH logged AS (
                SELECT document_id, language, 'publication.' || operation AS action, count(*) AS times,
                       max(seq) AS seq
                FROM published.change WHERE seq > (SELECT log_from FROM desk.audit_head) GROUP BY 1, 2, 3),
            audited AS (
                SELECT document_id, language, action, count(*) AS times, max(n) AS n
                FROM desk.audit WHERE action IN ('publication.put', 'publication.remove') GROUP BY 1, 2, 3)
            SELECT document_id, language, action, coalesce(logged.times, 0), coalesce(audited.times, 0),
                   coalesce(seq, 0), coalesce(n, 0)
            FROM logged FULL JOIN audited USING (document_id, language, action)
            WHERE logged.times IS DISTINCT FROM audited.times
            ORDER BY seq, n LIMIT 1
            """;

    private AuditedPublications() {}

    /** The first difference, as a sentence. */
    static Optional<String> difference(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(DIFFERENCE)) {
            if (!rows.next()) {
                return Optional.empty();
            }
            return Optional.of(
                    "The log has %s of %s.%s %d times (last in publication %d), the audit %d times (last in row %d): a publication was made past the audit."
                            .formatted(
                                    rows.getString(3),
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getLong(4),
                                    rows.getLong(6),
                                    rows.getLong(5),
                                    rows.getLong(7)));
        }
    }
}
