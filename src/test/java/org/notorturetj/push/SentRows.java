package org.notorturetj.push;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** What stands in the outbox and in the ledger. */
@ApplicationScoped
public class SentRows {
    private final AgroalDataSource owner;

    SentRows(@DataSource("owner") AgroalDataSource owner) {
        this.owner = owner;
    }

    /** Kind and state of each message about a document, in order: {@code alert waiting}. */
    public List<String> about(String documentId) {
        return rows(
                "SELECT kind || ' ' || state FROM desk.push_message WHERE document_id = ? ORDER BY id",
                documentId);
    }

    /** Counts of the messages about a document: accepted, gone, rejected, unknown, unsent. */
    public List<String> counts(String documentId) {
        return rows(
                """
                SELECT concat_ws(' ', accepted, gone, rejected, unknown, unsent) FROM desk.push_message
                WHERE document_id = ? ORDER BY id
                """,
                documentId);
    }

    /** Target, outcome and attempts of each row of the ledger about a document. */
    public List<String> ledger(String documentId) {
        return rows(
                """
                SELECT concat_ws(' ', t.target, t.outcome, t.attempts) FROM desk.push_target t
                JOIN desk.push_message m ON m.id = t.message_id
                WHERE m.document_id = ? ORDER BY t.message_id, t.target
                """,
                documentId);
    }

    /** State of each digest, in order. */
    public List<String> digests() {
        return rows("SELECT state FROM desk.push_message WHERE kind = ? ORDER BY id", "digest");
    }

    /** Ends everything, so that a test sees only its own. */
    public void clear() {
        try (Connection connection = owner.getConnection()) {
            Jdbi.create(connection)
                    .useHandle(handle -> handle.execute("DELETE FROM desk.push_target"));
            Jdbi.create(connection)
                    .useHandle(handle -> handle.execute("DELETE FROM desk.push_message"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> rows(String sql, String parameter) {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
