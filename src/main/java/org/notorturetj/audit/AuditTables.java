package org.notorturetj.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.logging.Logger;

/** Writes the audit's table as the database role {@code desk}, which may only insert rows. */
@ApplicationScoped
class AuditTables {
    private static final Logger LOG = Logger.getLogger(AuditTables.class);

    /** How long a best-effort append waits for the audit's lock. */
    private static final String PATIENCE = "SET LOCAL lock_timeout = '10s'";

    private final Instance<AgroalDataSource> desk;

    AuditTables(@DataSource("desk") Instance<AgroalDataSource> desk) {
        this.desk = desk;
    }

    /** Adds rows in the caller's transaction, which holds the audit's lock until it ends. */
    void append(List<AuditEvent> acts) {
        try (Connection connection = desk.get().getConnection()) {
            append(connection, acts);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit cannot be written", e);
        }
    }

    /** Like {@link #append}, but if it fails, the transaction continues without the rows. */
    void appendBestEffort(List<AuditEvent> acts) {
        try (Connection connection = desk.get().getConnection()) {
            execute(connection, "SAVEPOINT audit");
            try {
                execute(connection, PATIENCE);
                append(connection, acts);
            } catch (SQLException e) {
                execute(connection, "ROLLBACK TO SAVEPOINT audit");
                LOG.errorf(
                        "The audit cannot be written (SQL state %s); the action is committed without its audit rows: run 'audit verify'",
                        e.getSQLState());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit cannot be written", e);
        }
    }

    private static void append(Connection connection, List<AuditEvent> acts) throws SQLException {
        ChainEnd end = lock(connection);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        INSERT INTO desk.audit
                            (n, at, actor, action, document_id, language, fields, salt, prev, sha256)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            for (AuditEvent act : acts) {
                AuditRow row = AuditRow.following(end, act);
                insert.setLong(1, row.n());
                insert.setObject(2, OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC));
                insert.setString(3, row.actor());
                insert.setString(4, row.action());
                insert.setString(5, row.documentId());
                insert.setString(6, row.language());
                insert.setArray(7, connection.createArrayOf("text", act.fields().toArray()));
                insert.setString(8, row.salt());
                insert.setString(9, row.prev());
                insert.setString(10, row.sha256());
                insert.addBatch();
                end = row.end();
            }
            insert.executeBatch();
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE desk.audit_head SET n = ?, sha256 = ?")) {
            update.setLong(1, end.n());
            update.setString(2, end.sha256());
            update.executeUpdate();
        }
    }

    private static ChainEnd lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT n, sha256 FROM desk.audit_head FOR UPDATE")) {
            if (!rows.next()) {
                throw new SQLException("the head of the audit is gone", "02000");
            }
            return new ChainEnd(rows.getLong(1), rows.getString(2));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
