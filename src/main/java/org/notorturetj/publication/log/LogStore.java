package org.notorturetj.publication.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.platform.text.LegacyAddress;
import org.notorturetj.platform.text.RecordText;
import org.notorturetj.publication.contactpoint.MentionIndex;

/**
 * The tables of the log, written as the database role {@code desk} in the publication's
 * transaction. Plain SQL, since they are a log and its projections, not entities.
 */
@ApplicationScoped
public class LogStore {
    private final DeskDatabase database;
    private final ListingStore listing;
    private final MentionIndex mentions;
    private final FeedRemovals feeds;
    private final EarlierTexts earlier;

    LogStore(
            DeskDatabase database,
            ListingStore listing,
            MentionIndex mentions,
            FeedRemovals feeds,
            EarlierTexts earlier) {
        this.database = database;
        this.listing = listing;
        this.mentions = mentions;
        this.feeds = feeds;
        this.earlier = earlier;
    }

    /** Takes the lock that orders all publications and returns the number of the last one. */
    long lockHead() {
        return single("SELECT seq FROM published.head FOR UPDATE");
    }

    /** The number of the last publication, read without the lock. */
    public long last() {
        return single("SELECT seq FROM published.head");
    }

    private long single(String sql) {
        return database.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    /** Writes a publication with its changes and notifies listeners on {@code publication}. */
    void append(long seq, Instant at, PublicationKind kind, List<Change> changes) {
        database.useHandle(
                handle -> {
                    handle.execute(
                            "INSERT INTO published.publication (seq, published_at) VALUES (?, ?)",
                            seq,
                            at);
                    recordChanges(handle, seq, changes);
                    ListChanges lists = ListChanges.of(handle, changes);
                    for (Change change : changes) {
                        if (change instanceof Change.Put put) {
                            feeds.put(handle, put);
                            earlier.put(handle, kind, put);
                            put(handle, seq, put);
                            mentions.put(handle, put.documentId(), put.language(), put.mentions());
                        } else if (change instanceof Change.Rewrite rewrite) {
                            rewrite(handle, seq, rewrite);
                        } else if (change instanceof Change.Remove remove) {
                            feeds.removed(handle, seq, at, remove);
                            earlier.remove(handle, kind, remove);
                            remove(handle, seq, remove);
                            mentions.remove(handle, remove.documentId(), remove.language());
                        }
                    }
                    listing.refresh(handle, seq, at, changes);
                    lists.note(handle, seq, at, changes);
                    handle.execute("UPDATE published.head SET seq = ?", seq);
                    handle.execute("SELECT pg_notify('publication', ?)", Long.toString(seq));
                });
    }

    private static void recordChanges(Handle handle, long seq, List<Change> changes) {
        try (PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO published.change (seq, document_id, language, collection, operation) VALUES (?, ?, ?, ?, ?)")) {
            for (Change change : changes) {
                batch.add(
                        seq,
                        change.documentId(),
                        change.language().tag(),
                        change.collection().word(),
                        change.operation());
            }
            batch.execute();
        }
    }

    /** The published record of a document in a language. */
    public Optional<StoredRecord> record(String documentId, Language language) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        "SELECT seq, record, item FROM published.record WHERE document_id = ? AND language = ?",
                                        documentId,
                                        language.tag())
                                .map(
                                        (row, context) ->
                                                new StoredRecord(
                                                        row.getLong(1),
                                                        row.getString(2),
                                                        row.getString(3)))
                                .findOne());
    }

    /** A record, its form in lists, and the number of its publication. */
    public record StoredRecord(long seq, String record, String item) {}

    private static void put(Handle handle, long seq, Change.Put put) {
        handle.execute(
                """
                INSERT INTO published.record (document_id, language, collection, type, seq, slug, record, item, plain_text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (document_id, language)
                DO UPDATE SET seq = excluded.seq, slug = excluded.slug, record = excluded.record, item = excluded.item,
                              plain_text = excluded.plain_text, signature = NULL, fingerprint = NULL
                """,
                put.documentId(),
                put.language().tag(),
                put.collection().word(),
                put.type().word(),
                seq,
                put.shown().slug(),
                CanonicalJson.write(put.shown().record()),
                CanonicalJson.write(put.shown().item()),
                RecordText.of(put.type().word(), put.shown().record()));
        if (put.shown().slug() != null) {
            claim(handle, put, put.shown().slug());
        }
        for (String address : put.legacyAddresses()) {
            handle.execute(
                    """
                    INSERT INTO published.legacy_address AS held (address_hash, document_id, language) VALUES (?, ?, ?)
                    ON CONFLICT (address_hash)
                    DO UPDATE SET language = excluded.language WHERE held.document_id = excluded.document_id
                    """,
                    Digest.sha256(LegacyAddress.normalized(address)),
                    put.documentId(),
                    put.language().tag());
        }
    }

    private static void rewrite(Handle handle, long seq, Change.Rewrite rewrite) {
        handle.select(
                        "SELECT type FROM published.record WHERE document_id = ? AND language = ?",
                        rewrite.documentId(),
                        rewrite.language().tag())
                .mapTo(String.class)
                .findOne()
                .ifPresent(
                        type ->
                                handle.execute(
                                        "UPDATE published.record SET seq = ?, record = ?, item = ?, plain_text = ?, signature = NULL, fingerprint = NULL WHERE document_id = ? AND language = ?",
                                        seq,
                                        CanonicalJson.write(rewrite.record()),
                                        CanonicalJson.write(rewrite.item()),
                                        RecordText.of(type, rewrite.record()),
                                        rewrite.documentId(),
                                        rewrite.language().tag()));
    }

    /**
     * Reserves a slug for a document. A slug belongs to one document in all languages, because a
     * fallback record is requested under another language's path.
     */
    private static void claim(Handle handle, Change.Put put, String slug) {
        requireFree(handle, put, slug);
        handle.execute(
                "INSERT INTO published.address (type, language, slug_hash, document_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                put.type().word(),
                put.language().tag(),
                Digest.sha256(slug),
                put.documentId());
    }

    private static void requireFree(Handle handle, Change.Put put, String slug) {
        boolean taken =
                handle.select(
                                "SELECT 1 FROM published.address WHERE type = ? AND slug_hash = ? AND document_id <> ?",
                                put.type().word(),
                                Digest.sha256(slug),
                                put.documentId())
                        .mapTo(Integer.class)
                        .findFirst()
                        .isPresent();
        if (taken) {
            throw new ProblemException(ProblemType.PUBLICATION_REFUSED, "slug", Rule.SLUG_TAKEN);
        }
    }

    /**
     * Checks that a record could be written.
     *
     * @throws ProblemException when another document has its slug
     */
    public void requireFreeSlug(Change.Put put) {
        if (put.shown().slug() != null) {
            database.useHandle(handle -> requireFree(handle, put, put.shown().slug()));
        }
    }

    private static void remove(Handle handle, long seq, Change.Remove remove) {
        handle.execute(
                "DELETE FROM published.record WHERE document_id = ? AND language = ?",
                remove.documentId(),
                remove.language().tag());
        handle.execute(
                """
                INSERT INTO published.tombstone (document_id, language, seq) VALUES (?, ?, ?)
                ON CONFLICT (document_id, language) DO UPDATE SET seq = excluded.seq
                """,
                remove.documentId(),
                remove.language().tag(),
                seq);
    }
}
