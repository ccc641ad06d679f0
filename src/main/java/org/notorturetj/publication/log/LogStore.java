package org.notorturetj.publication.log;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.platform.text.LegacyAddress;

/**
 * The tables of the log, written as the database role {@code desk} in the publication's
 * transaction. Plain SQL, since they are a log and its projections, not entities.
 */
@ApplicationScoped
public class LogStore {
    private final Instance<AgroalDataSource> desk;
    private final ListingStore listing;

    LogStore(@DataSource("desk") Instance<AgroalDataSource> desk, ListingStore listing) {
        this.desk = desk;
        this.listing = listing;
    }

    /** Takes the lock that orders all publications and returns the number of the last one. */
    long lockHead() {
        try (Connection connection = desk.get().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT seq FROM published.head FOR UPDATE")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the head of the log cannot be locked", e);
        }
    }

    /** The number of the last publication, read without the lock. */
    public long last() {
        try (Connection connection = desk.get().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT seq FROM published.head")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the head of the log cannot be read", e);
        }
    }

    /** Writes a publication with its changes and notifies listeners on {@code publication}. */
    void append(long seq, Instant at, List<Change> changes) {
        try (Connection connection = desk.get().getConnection()) {
            write(
                    connection,
                    "INSERT INTO published.publication (seq, published_at) VALUES (?, ?)",
                    seq,
                    Timestamp.from(at));
            for (Change change : changes) {
                write(
                        connection,
                        "INSERT INTO published.change (seq, document_id, language, collection, operation) VALUES (?, ?, ?, ?, ?)",
                        seq,
                        change.documentId(),
                        change.language().tag(),
                        change.collection().word(),
                        change.operation());
                if (change instanceof Change.Put put) {
                    put(connection, seq, put);
                } else if (change instanceof Change.Remove remove) {
                    remove(connection, seq, remove);
                }
            }
            listing.refresh(connection, changes);
            write(connection, "UPDATE published.head SET seq = ?", seq);
            write(connection, "SELECT pg_notify('publication', ?)", Long.toString(seq));
        } catch (SQLException e) {
            throw new IllegalStateException("publication " + seq + " cannot be written", e);
        }
    }

    /** The published record of a document in a language. */
    public Optional<StoredRecord> record(String documentId, Language language) {
        try (Connection connection = desk.get().getConnection();
                var statement =
                        prepare(
                                connection,
                                "SELECT seq, record, item FROM published.record WHERE document_id = ? AND language = ?",
                                documentId,
                                language.tag());
                var rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(
                            new StoredRecord(rows.getLong(1), rows.getString(2), rows.getString(3)))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("a record cannot be read", e);
        }
    }

    /** A record, its form in lists, and the number of its publication. */
    public record StoredRecord(long seq, String record, String item) {}

    private static void put(Connection connection, long seq, Change.Put put) throws SQLException {
        write(
                connection,
                """
                INSERT INTO published.record (document_id, language, collection, type, seq, slug, record, item)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (document_id, language)
                DO UPDATE SET seq = excluded.seq, slug = excluded.slug, record = excluded.record, item = excluded.item
                """,
                put.documentId(),
                put.language().tag(),
                put.collection().word(),
                put.type(),
                seq,
                put.slug(),
                put.record(),
                put.item());
        if (put.slug() != null) {
            claim(connection, put, put.slug());
        }
        for (String address : put.legacyAddresses()) {
            write(
                    connection,
                    """
                    INSERT INTO published.legacy_address (address_hash, document_id, language) VALUES (?, ?, ?)
                    ON CONFLICT (address_hash)
                    DO UPDATE SET document_id = excluded.document_id, language = excluded.language
                    """,
                    Digest.sha256(LegacyAddress.normalized(address)),
                    put.documentId(),
                    put.language().tag());
        }
    }

    /**
     * Reserves a slug for a document. A slug belongs to one document in all languages, because a
     * fallback record is requested under another language's path.
     */
    private static void claim(Connection connection, Change.Put put, String slug)
            throws SQLException {
        byte[] hash = Digest.sha256(slug);
        try (PreparedStatement statement =
                        prepare(
                                connection,
                                "SELECT 1 FROM published.address WHERE type = ? AND slug_hash = ? AND document_id <> ?",
                                put.type(),
                                hash,
                                put.documentId());
                var others = statement.executeQuery()) {
            if (others.next()) {
                throw new ProblemException(
                        ProblemType.PUBLICATION_REFUSED, "slug", Rule.SLUG_TAKEN);
            }
        }
        write(
                connection,
                "INSERT INTO published.address (type, language, slug_hash, document_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                put.type(),
                put.language().tag(),
                hash,
                put.documentId());
    }

    private static void remove(Connection connection, long seq, Change.Remove remove)
            throws SQLException {
        write(
                connection,
                "DELETE FROM published.record WHERE document_id = ? AND language = ?",
                remove.documentId(),
                remove.language().tag());
        write(
                connection,
                """
                INSERT INTO published.tombstone (document_id, language, seq) VALUES (?, ?, ?)
                ON CONFLICT (document_id, language) DO UPDATE SET seq = excluded.seq
                """,
                remove.documentId(),
                remove.language().tag(),
                seq);
    }

    static void write(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            statement.execute();
        }
    }

    static PreparedStatement prepare(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
