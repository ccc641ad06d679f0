package org.notorturetj.audit;

import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.database.Savepoint;

/** The table of the audit, written by the role desk: it may add rows, and nothing else. */
@ApplicationScoped
class AuditTables {
    private static final Logger LOG = Logger.getLogger(AuditTables.class);

    /** How long a best-effort append waits for the audit's lock. */
    private static final String PATIENCE = "SET LOCAL lock_timeout = '10s'";

    private final DeskDatabase database;

    AuditTables(DeskDatabase database) {
        this.database = database;
    }

    /** Adds rows in the caller's transaction, which holds the audit's lock until it ends. */
    void append(List<AuditEvent> acts) {
        database.useHandle(handle -> append(handle, acts));
    }

    /** Like {@link #append}, but if it fails, the transaction continues without the rows. */
    void appendBestEffort(List<AuditEvent> acts) {
        database.useHandle(
                handle -> {
                    try {
                        Savepoint.use(
                                handle,
                                within -> {
                                    within.execute(PATIENCE);
                                    append(within, acts);
                                });
                    } catch (JdbiException | HeadGoneException e) {
                        LOG.errorf(
                                "The audit cannot be written (SQL state %s); the action is committed without its audit rows: run 'audit verify'",
                                e.getCause() instanceof SQLException failure
                                        ? failure.getSQLState()
                                        : "02000");
                    }
                });
    }

    private static void append(Handle handle, List<AuditEvent> acts) {
        ChainEnd end = AuditRows.lockEnd(handle).orElseThrow(HeadGoneException::new);
        try (PreparedBatch insert =
                handle.prepareBatch(
                        """
                        INSERT INTO desk.audit
                            (n, at, actor, action, document_id, language, fields, salt, prev, sha256)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            for (AuditEvent act : acts) {
                AuditRow row = AuditRow.following(end, act);
                insert.bind(0, row.n())
                        .bind(1, act.at())
                        .bind(2, row.actor())
                        .bind(3, row.action())
                        .bind(4, row.documentId())
                        .bind(5, row.language())
                        .bindArray(6, String.class, act.fields())
                        .bind(7, row.salt())
                        .bind(8, row.prev())
                        .bind(9, row.sha256())
                        .add();
                end = row.end();
            }
            insert.execute();
        }
        handle.execute("UPDATE desk.audit_head SET n = ?, sha256 = ?", end.n(), end.sha256());
    }

    /** Somebody removed the one row that every other is chained to. */
    private static final class HeadGoneException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        HeadGoneException() {
            super("the head of the audit is gone");
        }
    }
}
