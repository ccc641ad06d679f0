package org.notorturetj.signer.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import org.notorturetj.api.text.Language;
import org.notorturetj.sync.FileQueries;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** How far the hashes of pages are, and what a head may name of them. */
@Singleton
@Typed(PageTables.class)
public class PageTables extends FileQueries {
    PageTables(@DataSource("desk") Instance<AgroalDataSource> desk) {
        super(desk::get);
    }

    /**
     * How far the work is.
     *
     * @param seq every publication up to this one has marked what it changes
     * @param generation a page of an earlier one is to be made anew
     * @param complete whether all pages are made, and the lists of them stored
     */
    record State(long seq, int template, int generation, boolean complete) {}

    State state() {
        return ask(
                "SELECT seq, template, generation, complete FROM published.page_state",
                rows -> {
                    rows.next();
                    return state(rows);
                });
    }

    /** The state, for one worker at a time: of two nodes the other waits. */
    Optional<State> lease(String worker) {
        return ask(
                """
                UPDATE published.page_state
                SET worker = ?, leased_until = clock_timestamp() + interval '10 seconds'
                WHERE worker = ? OR leased_until < clock_timestamp()
                RETURNING seq, template, generation, complete
                """,
                rows -> rows.next() ? Optional.of(state(rows)) : Optional.empty(),
                worker,
                worker);
    }

    private static State state(ResultSet rows) throws SQLException {
        return new State(rows.getLong(1), rows.getInt(2), rows.getInt(3), rows.getBoolean(4));
    }

    /** The last publication. */
    long published() {
        return ask(
                "SELECT seq FROM published.head",
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
    }

    /** Everything is to be made anew, by templates that may be others. */
    void makeAllAnew(int template) {
        write(
                "UPDATE published.page_state SET template = ?, generation = generation + 1, complete = false",
                template);
    }

    /**
     * Takes away what is left of the pages of removed documents, in the transaction that removes:
     * the names of their files, and every list that has one.
     */
    public void erase(Collection<String> documentIds) {
        String[] ids = documentIds.toArray(String[]::new);
        if (ids.length == 0) {
            return;
        }
        write(
                """
                WITH gone AS (
                    UPDATE published.page SET file = NULL, sha256 = NULL, generation = 0
                    WHERE key = ANY (?) AND stage = 0 RETURNING language, shard),
                marked AS (
                    UPDATE published.page_shard s SET sha256 = NULL FROM gone g
                    WHERE s.language = g.language AND s.shard = g.shard)
                UPDATE published.chunk c SET body = NULL, br = NULL, gz = NULL FROM published.page_list l
                WHERE c.sha256 = l.sha256 AND EXISTS (SELECT FROM gone)
                  AND (l.superseded_at IS NOT NULL
                       OR l.name IN (SELECT 'pages.' || g.language || '.' || g.shard || '.v1' FROM gone g))
                """,
                (Object) ids);
    }

    /**
     * The indexes that a head of a publication names, by language; empty while some page of it is
     * to be made.
     */
    public Optional<Map<String, String>> indexes(long seq) {
        Map<String, String> indexes =
                ask(
                        """
                        SELECT s.language, s.sha256 FROM published.page_state t
                        JOIN published.page_shard s ON s.shard = '' AND s.sha256 IS NOT NULL
                        WHERE t.complete AND t.seq = ?
                        """,
                        rows -> {
                            Map<String, String> found = new HashMap<>();
                            while (rows.next()) {
                                found.put(rows.getString(1), rows.getString(2));
                            }
                            return found;
                        },
                        seq);
        return indexes.size() == Language.values().length ? Optional.of(indexes) : Optional.empty();
    }
}
