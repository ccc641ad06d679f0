package org.notorturetj.signer.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.UncommittedPublication;
import org.notorturetj.sync.FileQueries;
import org.notorturetj.sync.ManifestSlot;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The pending documents in the database. */
@Singleton
@Typed(PendingTables.class)
public class PendingTables extends FileQueries implements PendingDocuments {
    private static final String[] FIRST =
            ManifestSlot.all().stream()
                    .filter(ManifestSlot::first)
                    .map(ManifestSlot::collection)
                    .toArray(String[]::new);

    /** Only one node at a time gives articles their shards; any number that nothing else uses. */
    private static final long ASSIGNMENT_LOCK = 20261126L;

    private static final int MANY = 100;

    PendingTables(@DataSource("desk") Instance<AgroalDataSource> desk) {
        super(desk::get);
    }

    /** Notes what a publication changes, in its transaction. */
    public void add(UncommittedPublication publishing) {
        List<Change> changes = publishing.changes();
        write(
                """
                INSERT INTO published.pending_document (document_id, collection, unit, since, seq, removed)
                SELECT c.id, c.collection,
                       CASE c.collection WHEN 'articles' THEN s.unit ELSE c.collection END, ?, ?, bool_or(c.removed)
                FROM unnest(?::text[], ?::text[], ?::boolean[]) AS c (id, collection, removed)
                LEFT JOIN published.article_shard s ON s.document_id = c.id
                GROUP BY c.id, c.collection, s.unit
                ON CONFLICT (document_id) DO UPDATE
                SET seq = excluded.seq, removed = pending_document.removed OR excluded.removed
                """,
                publishing.seq(),
                publishing.seq(),
                changes.stream().map(Change::documentId).toArray(String[]::new),
                changes.stream().map(change -> change.collection().word()).toArray(String[]::new),
                changes.stream()
                        .map(
                                change ->
                                        !(change instanceof Change.Put) || publishing.takesAway()
                                                ? "true"
                                                : "false")
                        .toArray(String[]::new));
    }

    @Override
    public List<String> urgentUnits() {
        return list(
                """
                SELECT unit FROM published.pending_document WHERE unit = ANY (?)
                UNION
                SELECT unit FROM published.pending_document WHERE removed AND unit IS NOT NULL
                """,
                (Object) FIRST);
    }

    @Override
    public List<String> units(int limit) {
        return list(
                """
                SELECT unit FROM published.pending_document WHERE unit IS NOT NULL GROUP BY unit LIMIT ?
                """,
                limit);
    }

    /** Whether more articles are new than one assembly of editors publishes: an import. */
    public boolean hasManyNewArticles() {
        return list(
                                "SELECT document_id FROM published.pending_document WHERE unit IS NULL LIMIT ?",
                                MANY)
                        .size()
                == MANY;
    }

    /** Whether there are any, with a shard or without. */
    public boolean isEmpty() {
        return list("SELECT document_id FROM published.pending_document LIMIT 1").isEmpty();
    }

    /**
     * The last publication of which everything urgent is built, while there are later ones; 0 if
     * something was removed that is not.
     */
    public long ready() {
        return ask(
                """
                SELECT CASE WHEN bool_or(removed) THEN 0 ELSE min(since) - 1 END
                FROM published.pending_document WHERE unit = ANY (?) OR (removed AND unit IS NOT NULL)
                """,
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                },
                (Object) FIRST);
    }

    private List<String> list(String sql, Object... values) {
        return ask(
                sql,
                rows -> {
                    List<String> units = new ArrayList<>();
                    while (rows.next()) {
                        units.add(rows.getString(1));
                    }
                    return units;
                },
                values);
    }

    @Override
    public List<PendingDocument> of(String unit) {
        return ask(
                "SELECT document_id, removed FROM published.pending_document WHERE unit = ?",
                rows -> {
                    List<PendingDocument> pending = new ArrayList<>();
                    while (rows.next()) {
                        pending.add(new PendingDocument(rows.getString(1), rows.getBoolean(2)));
                    }
                    return pending;
                },
                unit);
    }

    @Override
    public List<NewArticle> newArticles(int limit) {
        return ask(
                """
                SELECT n.document_id, min(r.item::json ->> 'publishedAt'), max(octet_length(r.record))
                FROM (SELECT document_id FROM published.pending_document p
                      WHERE unit IS NULL
                        AND EXISTS (SELECT FROM published.record r WHERE r.document_id = p.document_id)
                      LIMIT ?) n
                JOIN published.record r USING (document_id)
                GROUP BY n.document_id ORDER BY 2, 1
                """,
                rows -> {
                    List<NewArticle> articles = new ArrayList<>();
                    while (rows.next()) {
                        articles.add(
                                new NewArticle(
                                        rows.getString(1),
                                        Instant.parse(rows.getString(2)),
                                        rows.getLong(3)));
                    }
                    return articles;
                },
                limit);
    }

    @Override
    public Optional<Shard> newestShard(String quarter) {
        return ask(
                """
                SELECT number, bytes FROM published.signing_unit WHERE quarter = ? ORDER BY number DESC LIMIT 1
                """,
                rows ->
                        rows.next()
                                ? Optional.of(new Shard(quarter, rows.getInt(1), rows.getLong(2)))
                                : Optional.empty(),
                quarter);
    }

    /**
     * Gives some new articles their shards, one node at a time; returns whether there may be more.
     */
    public boolean assignSome() {
        if (list("SELECT document_id FROM published.pending_document WHERE unit IS NULL LIMIT 1")
                .isEmpty()) {
            return false;
        }
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            write("SELECT pg_advisory_xact_lock(?)", ASSIGNMENT_LOCK);
                            // Under the log's lock for a moment: one is being published again now.
                            write("SELECT seq FROM published.head FOR SHARE");
                            write(
                                    """
                                    DELETE FROM published.pending_document p WHERE unit IS NULL AND NOT EXISTS
                                        (SELECT FROM published.record r WHERE r.document_id = p.document_id)
                                    """);
                            return new ArticleShards(this, ArticleShards.FULL_BYTES).assignSome();
                        });
    }

    @Override
    public void assign(Map<String, String> unitByDocument, Collection<Shard> shards) {
        for (Shard shard : shards) {
            write(
                    """
                    INSERT INTO published.signing_unit (unit, quarter, number, bytes) VALUES (?, ?, ?, ?)
                    ON CONFLICT (unit) DO UPDATE SET bytes = excluded.bytes
                    """,
                    shard.unit(),
                    shard.quarter(),
                    shard.number(),
                    shard.bytes());
        }
        String[] documents = unitByDocument.keySet().toArray(String[]::new);
        String[] units = unitByDocument.values().toArray(String[]::new);
        write(
                """
                INSERT INTO published.article_shard (document_id, unit) SELECT * FROM unnest(?::text[], ?::text[])
                """,
                documents,
                units);
        write(
                """
                UPDATE published.pending_document p SET unit = s.unit
                FROM unnest(?::text[], ?::text[]) AS s (document_id, unit) WHERE p.document_id = s.document_id
                """,
                documents,
                units);
    }
}
