package org.notorturetj.signer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import org.notorturetj.api.text.Language;
import org.notorturetj.signer.key.LastSigned;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.FileQueries;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** The archive in the database, within the caller's transaction. */
@Singleton
@Typed(ArchiveTables.class)
class ArchiveTables extends FileQueries implements Archive {
    private final Encodings encodings;

    ArchiveTables(@DataSource("desk") Instance<AgroalDataSource> desk, Encodings encodings) {
        super(desk::get);
        this.encodings = encodings;
    }

    @Override
    public Map<String, Set<String>> changedDocuments(long after) {
        return ask(
                "SELECT DISTINCT collection, document_id FROM published.change WHERE seq > ?",
                rows -> {
                    Map<String, Set<String>> changed = new HashMap<>();
                    while (rows.next()) {
                        changed.computeIfAbsent(rows.getString(1), collection -> new TreeSet<>())
                                .add(rows.getString(2));
                    }
                    return changed;
                },
                after);
    }

    @Override
    public List<PublishedRecord> records(Collection<String> documentIds) {
        return ask(
                "SELECT document_id, language, collection, record, item FROM published.record"
                        + " WHERE document_id = ANY (?)",
                rows -> {
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
                },
                (Object) documentIds.toArray(String[]::new));
    }

    @Override
    public Map<String, Long> tombstones() {
        return ask(
                "SELECT document_id || '.' || language, seq FROM published.tombstone",
                rows -> {
                    Map<String, Long> tombstones = new HashMap<>();
                    while (rows.next()) {
                        tombstones.put(rows.getString(1), rows.getLong(2));
                    }
                    return tombstones;
                });
    }

    @Override
    public Set<String> everIn(String name) {
        return ids("SELECT DISTINCT id FROM published.chunk_change WHERE name = ?", name);
    }

    @Override
    public Set<String> everHad(String prefix, String id) {
        return ids(
                "SELECT DISTINCT name FROM published.chunk_change WHERE id = ? AND starts_with(name, ?)",
                id,
                prefix);
    }

    @Override
    public void store(long seq, List<BuiltFile> files) {
        for (BuiltFile file : files) {
            Encodings.Encoded encoded = encodings.of(file.sha256(), file.text());
            // also if the hash is known: withdrawn content may have been published again
            write(
                    """
                    INSERT INTO published.chunk (sha256, length, body, br, gz) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (sha256) DO UPDATE SET body = excluded.body, br = excluded.br, gz = excluded.gz
                    """,
                    file.sha256(),
                    encoded.length(),
                    file.text(),
                    encoded.brotli(),
                    encoded.gzip());
            if (version(file.name(), seq)
                    .filter(now -> now.sha256().equals(file.sha256()))
                    .isEmpty()) {
                write(
                        "INSERT INTO published.chunk_version (name, seq, sha256) VALUES (?, ?, ?)",
                        file.name(),
                        seq,
                        file.sha256());
                write(
                        "INSERT INTO published.chunk_change (name, seq, id) SELECT ?, ?, unnest(?::text[])",
                        file.name(),
                        seq,
                        file.changed().toArray(String[]::new));
            }
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
    java.util.Optional<String> newestRoot() {
        return text("SELECT file FROM published.root ORDER BY n DESC LIMIT 1");
    }

    /** Locks the log against publications and returns the number of the last one. */
    long lockPublished() {
        return ask(
                "SELECT seq FROM published.head FOR UPDATE",
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
    }

    /** The number of the last publication. */
    long published() {
        return ask(
                "SELECT seq FROM published.head",
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
    }

    /** Erases every file that contains any version of a record: it answers 410 from now on. */
    void eraseFilesWith(String documentId, Language language) {
        write(
                """
                UPDATE published.chunk SET body = NULL, br = NULL, gz = NULL
                WHERE sha256 IN (SELECT v.sha256 FROM published.chunk_version v
                                 WHERE v.name IN (SELECT c.name FROM published.chunk_change c WHERE c.id = ?))
                  AND (body ~ ('"id":"' || ? || '"[^\\n]*"language":"' || ? || '"')
                       OR body ~ ('"id":"' || ? || '"') AND body !~ '"language":')
                """,
                documentId,
                documentId,
                language.tag(),
                documentId);
    }

    /** Deletes files that were superseded before a time: no download can need them any more. */
    void deleteSupersededBefore(java.time.Instant moment) {
        write(
                """
                WITH old AS (
                    DELETE FROM published.chunk_version v
                    WHERE EXISTS (SELECT FROM published.chunk_version later
                                  JOIN published.publication p ON p.seq = later.seq
                                  WHERE later.name = v.name AND later.seq > v.seq AND p.published_at < ?)
                    RETURNING v.sha256)
                SELECT count(*) FROM old
                """,
                java.sql.Timestamp.from(moment));
        write(
                "DELETE FROM published.chunk c WHERE body IS NOT NULL"
                        + " AND NOT EXISTS (SELECT FROM published.chunk_version v WHERE v.sha256 = c.sha256)");
    }
}
