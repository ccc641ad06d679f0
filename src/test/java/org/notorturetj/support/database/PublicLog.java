package org.notorturetj.support.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.notorturetj.api.text.Language;

/** The publication log as the public sees it: through the role public_door, in plain SQL. */
public final class PublicLog {
    private PublicLog() {}

    /** A row of {@code published.change}. */
    public record Change(long seq, String documentId, String language, String operation) {}

    /** The number of the last publication. */
    public static long head() {
        return Long.parseLong(single("SELECT seq FROM published.head").orElseThrow());
    }

    /** The changes after a publication, in order. */
    public static List<Change> after(long seq) {
        try (Connection connection = connect()) {
            return after(connection, seq);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same on a connection that stays open. */
    public static List<Change> after(Connection connection, long seq) throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (var statement =
                connection.prepareStatement(
                        "SELECT seq, document_id, language, operation FROM published.change"
                                + " WHERE seq > ? ORDER BY seq")) {
            statement.setLong(1, seq);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    changes.add(
                            new Change(
                                    rows.getLong(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4)));
                }
            }
        }
        return changes;
    }

    /** The record of a document in a language. */
    public static Optional<String> record(String id, Language language) {
        return single(
                "SELECT record FROM published.record WHERE document_id = ? AND language = ?",
                id,
                language.tag());
    }

    /** The number of the publication that created the current record. */
    public static long seqOf(String id, Language language) {
        return Long.parseLong(
                single(
                                "SELECT seq FROM published.record WHERE document_id = ? AND language = ?",
                                id,
                                language.tag())
                        .orElseThrow());
    }

    /** The language in which lists show a document to a reader; empty if they do not. */
    public static Optional<String> listed(String id, Language reader) {
        return single(
                "SELECT language FROM published.listing WHERE document_id = ? AND reader = ?",
                id,
                reader.tag());
    }

    /** The number of the publication that removed a record; empty if none did. */
    public static Optional<String> tombstone(String id, Language language) {
        return single(
                "SELECT seq FROM published.tombstone WHERE document_id = ? AND language = ?",
                id,
                language.tag());
    }

    /** The first column of the first row. */
    public static Optional<String> single(String query, Object... values) {
        try (Connection connection = connect();
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        return TestDatabase.publicDoor().getConnection();
    }
}
