package org.notorturetj.signer.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import org.notorturetj.api.text.Language;
import org.notorturetj.signer.key.LastSigned;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.FileQueries;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The archive in the database, within the caller's transaction if there is one. */
@Singleton
@Typed(ArchiveTables.class)
public class ArchiveTables extends FileQueries implements Archive {
    private static final String RECORD =
            "SELECT document_id, language, collection, record, item FROM published.record r";

    private final StagedFiles staged;
    private final Encodings encodings;
    private final Clock clock;

    ArchiveTables(
            @DataSource("desk") Instance<AgroalDataSource> desk,
            StagedFiles staged,
            Encodings encodings,
            Clock clock) {
        super(desk::get);
        this.staged = staged;
        this.encodings = encodings;
        this.clock = clock;
    }

    @Override
    public List<PublishedRecord> records(Collection<String> documentIds) {
        return ask(
                RECORD + " WHERE document_id = ANY (?)",
                ArchiveTables::records,
                (Object) documentIds.toArray(String[]::new));
    }

    @Override
    public List<PublishedRecord> recordsOf(String unit) {
        return ArticleShards.isShard(unit)
                ? ask(
                        RECORD
                                + " JOIN published.article_shard s USING (document_id) WHERE s.unit = ?",
                        ArchiveTables::records,
                        unit)
                : ask(RECORD + " WHERE collection = ?", ArchiveTables::records, unit);
    }

    private static List<PublishedRecord> records(ResultSet rows) throws SQLException {
        List<PublishedRecord> records = new ArrayList<>();
        while (rows.next()) {
            records.add(
                    new PublishedRecord(
                            rows.getString(1),
                            Language.fromString(rows.getString(2)),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5)));
        }
        return records;
    }

    @Override
    public Map<String, Long> tombstones(long after) {
        return ask(
                "SELECT document_id || '.' || language, seq FROM published.tombstone WHERE seq > ?",
                rows -> {
                    Map<String, Long> tombstones = new HashMap<>();
                    while (rows.next()) {
                        tombstones.put(rows.getString(1), rows.getLong(2));
                    }
                    return tombstones;
                },
                after);
    }

    @Override
    public Optional<NextFile> next(String name) {
        return staged.next(name);
    }

    @Override
    public Map<String, Version> nextShards() {
        return staged.shards();
    }

    @Override
    public boolean stage(String unit, long asOf, List<BuiltFile> files) {
        return staged.stage(unit, asOf, files);
    }

    /** Whether there is something that the next head will name. */
    public boolean hasStaged() {
        return staged.exist();
    }

    @Override
    public void nameStaged(long seq) {
        write(
                """
                UPDATE published.chunk_version v SET superseded_at = ?
                FROM published.built_file b
                WHERE v.name = b.name AND v.superseded_at IS NULL AND b.sha256 IS NOT NULL
                """,
                now());
        write(
                """
                INSERT INTO published.chunk_version (name, seq, sha256)
                SELECT name, ?, sha256 FROM published.built_file WHERE sha256 IS NOT NULL
                """,
                seq);
        write(
                """
                INSERT INTO published.chunk_change (name, seq, id, language)
                SELECT b.name, ?, line.id, line.language
                FROM published.built_file b, unnest(b.ids, b.languages) AS line (id, language)
                WHERE b.sha256 IS NOT NULL
                """,
                seq);
        write("DELETE FROM published.built_file WHERE sha256 IS NOT NULL");
    }

    @Override
    public void store(long seq, List<BuiltFile> files) {
        for (BuiltFile file : files) {
            staged.put(file, encodings.of(file.sha256(), file.text()));
            write(
                    """
                    UPDATE published.chunk_version SET superseded_at = ?
                    WHERE name = ? AND superseded_at IS NULL
                    """,
                    now(),
                    file.name());
            write(
                    "INSERT INTO published.chunk_version (name, seq, sha256) VALUES (?, ?, ?)",
                    file.name(),
                    seq,
                    file.sha256());
            write(
                    """
                    INSERT INTO published.chunk_change (name, seq, id, language)
                    SELECT ?, ?, unnest(?::text[]), ''
                    """,
                    file.name(),
                    seq,
                    file.changed().keySet().toArray(String[]::new));
        }
    }

    @Override
    public void storeCard(Language language, String file) {
        write(
                "INSERT INTO published.card (language, file) VALUES (?, ?)"
                        + " ON CONFLICT (language) DO UPDATE SET file = excluded.file",
                language.tag(),
                file);
    }

    @Override
    public void storeHead(LastSigned position, String file) {
        write(
                "INSERT INTO published.signed_head (epoch, seq, issue, file) VALUES (?, ?, ?, ?)",
                position.epoch(),
                position.seq(),
                position.issue(),
                file);
    }

    @Override
    public void storeRoot(long n, String file) {
        write("INSERT INTO published.root (n, file) VALUES (?, ?)", n, file);
    }

    /** The root in force. */
    public Optional<String> newestRoot() {
        return text("SELECT file FROM published.root ORDER BY n DESC LIMIT 1");
    }

    /** Locks the log against publications and returns the number of the last one. */
    public long lockPublished() {
        return seq("SELECT seq FROM published.head FOR UPDATE");
    }

    @Override
    public long published() {
        return seq("SELECT seq FROM published.head");
    }

    private long seq(String sql) {
        return ask(
                sql,
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
    }

    /**
     * Deletes some files that were superseded before a time: no download can need them any more.
     */
    public void deleteSupersededBefore(Instant moment) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            // No removal may wait for this while this waits for it.
                            write("SELECT seq FROM published.head FOR SHARE");
                            write(
                                    """
                                        WITH old AS (
                                            DELETE FROM published.chunk_version WHERE (name, seq) IN (
                                                SELECT name, seq FROM published.chunk_version
                                                WHERE superseded_at < ? ORDER BY superseded_at LIMIT 500)
                                            RETURNING name, seq, sha256)
                                        DELETE FROM published.chunk c USING old
                                        WHERE c.sha256 = old.sha256 AND c.body IS NOT NULL
                                          AND NOT EXISTS (SELECT FROM published.built_file b WHERE b.sha256 = c.sha256)
                                          AND NOT EXISTS (SELECT FROM published.chunk_version v
                                                          WHERE v.sha256 = c.sha256 AND (v.name, v.seq) NOT IN
                                                              (SELECT name, seq FROM old))
                                        """,
                                    Timestamp.from(moment));
                        });
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
