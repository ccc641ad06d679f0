package org.notorturetj.signer.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import org.notorturetj.api.text.Language;
import org.notorturetj.signer.archive.Archive.BuiltFile;
import org.notorturetj.signer.archive.StagedFiles;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.Encodings.Encoded;
import org.notorturetj.sync.FileQueries;
import org.notorturetj.sync.LinesFile;
import org.notorturetj.sync.page.PageLists;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Writes the lists of pages, one after the other, and says when all are there. */
@Singleton
@Typed(PageListFiles.class)
class PageListFiles extends FileQueries {
    private final StagedFiles files;
    private final Encodings encodings;

    PageListFiles(
            @DataSource("desk") Instance<AgroalDataSource> desk,
            StagedFiles files,
            Encodings encodings) {
        super(desk::get);
        this.files = files;
        this.encodings = encodings;
    }

    /** A list that is to be written. */
    private record Shard(Language language, String id) {}

    /**
     * Writes all lists whose pages have changed, and the indexes. Ends early when something is
     * published: then its pages come first.
     */
    void write(PageTables.State state) {
        for (Shard shard : changed()) {
            if (!write(state, shard)) {
                return;
            }
        }
        Map<Language, String> indexes = new HashMap<>();
        for (Language language : Language.values()) {
            indexes.put(language, PageLists.writeIndex(language, shards(language)));
        }
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            if (!isNewest(state)) {
                                return;
                            }
                            indexes.forEach(
                                    (language, text) ->
                                            put(
                                                    new Shard(language, ""),
                                                    PageLists.index(language),
                                                    text,
                                                    encode(text)));
                            deleteOld();
                            write("UPDATE published.page_state SET complete = true");
                        });
    }

    private List<Shard> changed() {
        return ask(
                "SELECT language, shard FROM published.page_shard WHERE sha256 IS NULL AND shard <> ''",
                rows -> {
                    List<Shard> shards = new ArrayList<>();
                    while (rows.next()) {
                        shards.add(
                                new Shard(
                                        Language.fromString(rows.getString(1)), rows.getString(2)));
                    }
                    return shards;
                });
    }

    private boolean write(PageTables.State state, Shard shard) {
        Map<String, String> hashes =
                ask(
                        "SELECT file, sha256 FROM published.page WHERE language = ? AND shard = ? AND sha256 IS NOT NULL",
                        rows -> {
                            Map<String, String> found = new TreeMap<>();
                            while (rows.next()) {
                                found.put(rows.getString(1), rows.getString(2));
                            }
                            return found;
                        },
                        shard.language().tag(),
                        shard.id());
        String name = PageLists.shard(shard.language(), shard.id());
        String text = PageLists.writeShard(hashes);
        Encoded encoded = encode(text);
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            boolean newest = isNewest(state);
                            if (newest && hashes.isEmpty()) {
                                supersede(name, "");
                                write(
                                        "DELETE FROM published.page_shard WHERE language = ? AND shard = ?",
                                        shard.language().tag(),
                                        shard.id());
                            } else if (newest) {
                                put(shard, name, text, encoded);
                            }
                            return newest;
                        });
    }

    /** Under the log's lock for a moment: what is taken away now is in no list that is written. */
    private boolean isNewest(PageTables.State state) {
        return ask(
                "SELECT seq FROM published.head FOR SHARE",
                rows -> rows.next() && rows.getLong(1) == state.seq());
    }

    private Encoded encode(String text) {
        return encodings.once(text, false);
    }

    private void put(Shard shard, String name, String text, Encoded encoded) {
        String sha256 = LinesFile.address(text);
        files.put(new BuiltFile(name, sha256, text, new TreeMap<>()), encoded);
        supersede(name, sha256);
        write(
                """
                INSERT INTO published.page_list (name, sha256) VALUES (?, ?)
                ON CONFLICT (name, sha256) DO UPDATE SET superseded_at = NULL
                """,
                name,
                sha256);
        write(
                """
                INSERT INTO published.page_shard (language, shard, sha256, length) VALUES (?, ?, ?, ?)
                ON CONFLICT (language, shard) DO UPDATE SET sha256 = excluded.sha256, length = excluded.length
                """,
                shard.language().tag(),
                shard.id(),
                sha256,
                encoded.length());
    }

    private void supersede(String name, String sha256) {
        write(
                """
                UPDATE published.page_list SET superseded_at = now()
                WHERE name = ? AND sha256 <> ? AND superseded_at IS NULL
                """,
                name,
                sha256);
    }

    private List<PageLists.Shard> shards(Language language) {
        return ask(
                """
                SELECT shard, length, sha256 FROM published.page_shard
                WHERE language = ? AND shard <> '' AND sha256 IS NOT NULL
                """,
                rows -> {
                    List<PageLists.Shard> shards = new ArrayList<>();
                    while (rows.next()) {
                        String id = rows.getString(1);
                        shards.add(
                                new PageLists.Shard(
                                        id,
                                        rows.getLong(2),
                                        PageLists.shard(language, id),
                                        rows.getString(3)));
                    }
                    return shards;
                },
                language.tag());
    }

    /** Whoever copies a mirror fetches them within seconds, and they name files. */
    private void deleteOld() {
        write(
                """
                WITH old AS (
                    DELETE FROM published.page_list WHERE superseded_at < now() - interval '1 hour' RETURNING sha256)
                DELETE FROM published.chunk c USING old WHERE c.sha256 = old.sha256 AND c.body IS NOT NULL
                """);
    }
}
