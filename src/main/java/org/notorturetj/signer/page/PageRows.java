package org.notorturetj.signer.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.sync.FileQueries;
import org.notorturetj.sync.page.PageSource.Page;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The pages, and the hashes that were made of them. */
@Singleton
@Typed(PageRows.class)
class PageRows extends FileQueries {
    PageRows(@DataSource("desk") Instance<AgroalDataSource> desk) {
        super(desk::get);
    }

    /** A page as it was made last. */
    record Row(
            Language language,
            String key,
            int stage,
            @Nullable String file,
            @Nullable String shard,
            @Nullable String sha256,
            List<String> lists) {}

    /** What was made for a row; without a page there is nothing to show any more. */
    record Made(Row row, @Nullable Page page) {}

    /** Adds pages that are there whatever is published. */
    void add(Language language, int stage, Collection<String> files) {
        write(
                """
                INSERT INTO published.page (language, key, stage) SELECT ?, unnest(?::text[]), ?
                ON CONFLICT (language, key) DO NOTHING
                """,
                language.tag(),
                files.toArray(String[]::new),
                stage);
    }

    /** Some pages of a stage that are to be made. */
    List<Row> pending(int stage, int generation, int limit) {
        return rows(
                "WHERE stage = ? AND generation < ? ORDER BY stage, generation LIMIT ?",
                stage,
                generation,
                limit);
    }

    /** Some pages of documents from an id on, to be compared with what they would be now. */
    List<Row> some(Language language, String from, int limit) {
        return rows(
                "WHERE language = ? AND key >= ? AND stage = 0 AND generation > 0 ORDER BY key LIMIT ?",
                language.tag(),
                from,
                limit);
    }

    private List<Row> rows(String which, Object... values) {
        return ask(
                "SELECT language, key, stage, file, shard, sha256, lists FROM published.page "
                        + which,
                rows -> {
                    List<Row> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(
                                new Row(
                                        Language.fromString(rows.getString(1)),
                                        rows.getString(2),
                                        rows.getInt(3),
                                        rows.getString(4),
                                        rows.getString(5),
                                        rows.getString(6),
                                        Arrays.asList((String[]) rows.getArray(7).getArray())));
                    }
                    return found;
                },
                values);
    }

    /** The documents whose titles a list shows. */
    List<String> documents(Language language, String list) {
        return List.copyOf(
                ids(
                        "SELECT key FROM published.page WHERE language = ? AND stage = 0 AND lists @> ?",
                        language.tag(),
                        new String[] {list}));
    }

    /** The lists of a language. */
    List<String> lists(Language language) {
        return List.copyOf(
                ids(
                        "SELECT key FROM published.page WHERE language = ? AND stage = 1",
                        language.tag()));
    }

    /**
     * Stores what was made. A document that was published again meanwhile is left out: what was
     * taken away must not come back, and the rest is made again anyway.
     */
    void store(PageTables.State state, List<Made> made) {
        List<String[]> stored = new ArrayList<>();
        List<String[]> gone = new ArrayList<>();
        for (Made one : made) {
            Row row = one.row();
            Page page = one.page();
            if (page == null) {
                gone.add(new String[] {row.language().tag(), row.key()});
            } else {
                stored.add(
                        new String[] {
                            row.language().tag(),
                            row.key(),
                            page.file(),
                            page.shard(),
                            page.sha256(),
                            array(PageChanges.numbers(page.reads())),
                            array(page.lists())
                        });
            }
        }
        List<Object> values = new ArrayList<>();
        values.add(state.generation());
        values.addAll(columns(stored, 7));
        values.add(state.seq());
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            write("SELECT seq FROM published.head FOR SHARE");
                            write(
                                    """
                                    UPDATE published.page p
                                    SET file = m.file, shard = m.shard, sha256 = m.sha256, reads = m.reads::integer[],
                                        lists = m.lists::text[], generation = ?
                                    FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                                        AS m (language, key, file, shard, sha256, reads, lists)
                                    WHERE p.language = m.language AND p.key = m.key AND NOT EXISTS
                                        (SELECT FROM published.change c WHERE c.seq > ? AND c.document_id = m.key)
                                    """,
                                    values.toArray());
                            delete(gone);
                            markLists(made);
                            markShards(made);
                        });
    }

    private static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private void delete(List<String[]> gone) {
        write(
                """
                DELETE FROM published.page p USING unnest(?::text[], ?::text[]) AS g (language, key)
                WHERE p.language = g.language AND p.key = g.key
                """,
                columns(gone, 2).toArray());
    }

    /** Lists that a title has entered or left, and then the page that names the lists. */
    private void markLists(List<Made> made) {
        List<String[]> lists = new ArrayList<>();
        for (Made one : made) {
            Row row = one.row();
            List<String> now = one.page() == null ? List.of() : one.page().lists();
            Stream.concat(
                            now.stream().filter(list -> !row.lists().contains(list)),
                            row.lists().stream().filter(list -> !now.contains(list)))
                    .forEach(list -> lists.add(new String[] {row.language().tag(), list}));
            if (row.stage() == 1 && one.page() == null) {
                write(
                        "UPDATE published.page SET generation = 0 WHERE language = ? AND stage = 2",
                        row.language().tag());
            }
        }
        markLists(columns(lists, 2).toArray());
    }

    private void markLists(Object... languagesAndLists) {
        write(
                """
                WITH marked AS (
                    INSERT INTO published.page (language, key, stage)
                    SELECT DISTINCT language, list, 1 FROM unnest(?::text[], ?::text[]) AS l (language, list)
                    ON CONFLICT (language, key) DO UPDATE SET generation = 0
                    RETURNING language)
                UPDATE published.page p SET generation = 0 FROM (SELECT DISTINCT language FROM marked) m
                WHERE p.language = m.language AND p.stage = 2
                """,
                languagesAndLists);
    }

    private void markShards(List<Made> made) {
        List<String[]> shards = new ArrayList<>();
        for (Made one : made) {
            Row row = one.row();
            Page page = one.page();
            if (page == null
                    || !page.sha256().equals(row.sha256())
                    || !page.file().equals(row.file())
                    || !page.shard().equals(row.shard())) {
                Stream.of(
                                Optional.ofNullable(row.shard()),
                                Optional.ofNullable(page).map(Page::shard))
                        .flatMap(Optional::stream)
                        .forEach(shard -> shards.add(new String[] {row.language().tag(), shard}));
            }
        }
        write(
                """
                INSERT INTO published.page_shard (language, shard)
                SELECT DISTINCT * FROM unnest(?::text[], ?::text[]) AS s (language, shard)
                ON CONFLICT (language, shard) DO UPDATE SET sha256 = NULL
                """,
                columns(shards, 2).toArray());
    }

    /** The columns of some rows, as arrays. */
    private static List<Object> columns(List<String[]> rows, int count) {
        List<Object> columns = new ArrayList<>();
        for (int column = 0; column < count; column++) {
            int at = column;
            columns.add(rows.stream().map(row -> row[at]).toArray(String[]::new));
        }
        return columns;
    }
}
