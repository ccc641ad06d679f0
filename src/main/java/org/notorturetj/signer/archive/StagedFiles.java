package org.notorturetj.signer.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import org.notorturetj.signer.archive.Archive.BuiltFile;
import org.notorturetj.signer.archive.Archive.NextFile;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.Encodings.Encoded;
import org.notorturetj.sync.FileQueries;
import org.notorturetj.sync.ManifestSlot;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The files that were built and encoded and that no head names yet. Each unit is stored by itself,
 * under the log's lock for a moment only, so that a kill loses one step.
 */
@Singleton
@Typed(StagedFiles.class)
public class StagedFiles extends FileQueries {
    private final Encodings encodings;

    StagedFiles(@DataSource("desk") Instance<AgroalDataSource> desk, Encodings encodings) {
        super(desk::get);
        this.encodings = encodings;
    }

    public Optional<NextFile> next(String name) {
        return ask(
                """
                SELECT b.sha256, c.length, b.ids FROM published.built_file b
                LEFT JOIN published.chunk c USING (sha256) WHERE b.name = ?
                """,
                rows ->
                        rows.next()
                                ? Optional.of(
                                        new NextFile(
                                                rows.getString(1),
                                                rows.getLong(2),
                                                Arrays.asList(
                                                        (String[]) rows.getArray(3).getArray())))
                                : Optional.empty(),
                name);
    }

    public Map<String, Version> shards() {
        return ask(
                """
                SELECT b.name, b.sha256, c.length FROM published.built_file b
                JOIN published.chunk c USING (sha256) WHERE b.unit LIKE 'articles/%'
                """,
                rows -> {
                    Map<String, Version> shards = new HashMap<>();
                    while (rows.next()) {
                        shards.put(
                                rows.getString(1),
                                new Version(0, rows.getString(2), rows.getLong(3)));
                    }
                    return shards;
                });
    }

    boolean exist() {
        return ask(
                "SELECT EXISTS (SELECT FROM published.built_file WHERE sha256 IS NOT NULL)",
                rows -> rows.next() && rows.getBoolean(1));
    }

    /** As {@link Archive#stage} says; encodes before its transaction begins. */
    public boolean stage(String unit, long asOf, List<BuiltFile> files) {
        boolean essential =
                ManifestSlot.ofCollection(unit)
                        .filter(slot -> slot.within(org.notorturetj.sync.Scope.ESSENTIALS))
                        .isPresent();
        List<Optional<Encoded>> encoded = new ArrayList<>();
        long longest = 0;
        for (BuiltFile file : files) {
            encoded.add(
                    isStored(file.sha256())
                            ? Optional.empty()
                            : Optional.of(encodings.once(file.text(), essential)));
            longest = Math.max(longest, file.text().getBytes(StandardCharsets.UTF_8).length);
        }
        long bytes = longest;
        return QuarkusTransaction.requiringNew()
                .call(() -> stage(unit, asOf, bytes, files, encoded));
    }

    private boolean stage(
            String unit,
            long asOf,
            long bytes,
            List<BuiltFile> files,
            List<Optional<Encoded>> encoded) {
        write("SELECT seq FROM published.head FOR SHARE");
        if (isOutdated(unit, asOf)) {
            return false;
        }
        for (int i = 0; i < files.size(); i++) {
            BuiltFile file = files.get(i);
            if (encoded.get(i).isPresent()) {
                put(file, encoded.get(i).get());
            } else if (!isStored(file.sha256())) {
                // Erased or deleted since it was looked for.
                return false;
            }
            stage(unit, file);
        }
        write(
                """
                INSERT INTO published.signing_unit (unit, bytes, as_of) VALUES (?, ?, ?)
                ON CONFLICT (unit) DO UPDATE SET bytes = excluded.bytes, as_of = excluded.as_of
                """,
                unit,
                bytes,
                asOf);
        write("DELETE FROM published.pending_document WHERE unit = ? AND seq <= ?", unit, asOf);
        write(
                "UPDATE published.pending_document SET since = ? WHERE unit = ? AND since <= ?",
                asOf + 1,
                unit,
                asOf);
        return true;
    }

    /** Whether something was removed since, or another node was faster. */
    private boolean isOutdated(String unit, long asOf) {
        return ask(
                """
                SELECT EXISTS (SELECT FROM published.pending_document WHERE unit = ? AND removed AND seq > ?)
                    OR EXISTS (SELECT FROM published.signing_unit WHERE unit = ? AND as_of > ?)
                """,
                rows -> rows.next() && rows.getBoolean(1),
                unit,
                asOf,
                unit,
                asOf);
    }

    private void stage(String unit, BuiltFile file) {
        boolean named =
                version(file.name(), Long.MAX_VALUE)
                        .filter(version -> version.sha256().equals(file.sha256()))
                        .isPresent();
        Optional<String> before =
                text("SELECT sha256 FROM published.built_file WHERE name = ?", file.name());
        write("DELETE FROM published.built_file WHERE name = ?", file.name());
        if (!named) {
            write(
                    """
                    INSERT INTO published.built_file (name, unit, sha256, ids, languages) VALUES (?, ?, ?, ?, ?)
                    """,
                    file.name(),
                    unit,
                    file.sha256(),
                    file.changed().keySet().toArray(String[]::new),
                    file.changed().values().toArray(String[]::new));
        }
        before.filter(sha256 -> !sha256.equals(file.sha256())).ifPresent(this::deleteIfUnnamed);
    }

    private void deleteIfUnnamed(String sha256) {
        write(
                """
                DELETE FROM published.chunk c WHERE sha256 = ?
                  AND NOT EXISTS (SELECT FROM published.chunk_version v WHERE v.sha256 = c.sha256)
                  AND NOT EXISTS (SELECT FROM published.built_file b WHERE b.sha256 = c.sha256)
                """,
                sha256);
    }

    /** Stores a file; also if it is known: withdrawn content may have been published again. */
    public void put(BuiltFile file, Encoded encoded) {
        write(
                """
                INSERT INTO published.chunk (sha256, length, body, br, gz) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (sha256) DO UPDATE SET body = excluded.body, br = excluded.br, gz = excluded.gz
                WHERE chunk.body IS NULL
                """,
                file.sha256(),
                encoded.length(),
                file.text(),
                encoded.brotli(),
                encoded.gzip());
    }

    /**
     * Erases every file that contains any version of a record: it answers 410 from now on. Staged
     * files of its unit are erased as a whole.
     */
    public void eraseFilesWith(String documentId, String language, String collection) {
        String unit =
                "articles".equals(collection)
                        ? text(
                                        "SELECT unit FROM published.article_shard WHERE document_id = ?",
                                        documentId)
                                .orElse("")
                        : collection;
        for (String sha256 :
                ids(
                        "SELECT sha256 FROM published.built_file WHERE unit = ? AND sha256 IS NOT NULL",
                        unit)) {
            write("UPDATE published.built_file SET sha256 = NULL WHERE sha256 = ?", sha256);
            deleteIfUnnamed(sha256);
        }
        write(
                """
                UPDATE published.chunk c SET body = NULL, br = NULL, gz = NULL
                FROM (SELECT v.sha256, coalesce(bool_or(line.language IS NOT NULL), false) AS surely
                      FROM (SELECT DISTINCT name FROM published.chunk_change WHERE id = ?) held
                      JOIN published.chunk_version v ON v.name = held.name
                      CROSS JOIN LATERAL (
                          SELECT line.language FROM published.chunk_change line
                          WHERE line.id = ? AND line.name = v.name AND line.seq <= v.seq
                          ORDER BY line.seq DESC LIMIT 1) line
                      WHERE line.language IN (?, '*') OR line.language IS NULL
                      GROUP BY v.sha256) file
                WHERE c.sha256 = file.sha256 AND c.body IS NOT NULL
                  AND (surely
                       -- Noted before V18: only the text tells the language.
                       OR body ~ ('"id":"' || ? || '"[^\\n]*"language":"' || ? || '"')
                       OR (body ~ ('"id":"' || ? || '"') AND body !~ '"language":'))
                """,
                documentId,
                documentId,
                language,
                documentId,
                language,
                documentId);
    }
}
