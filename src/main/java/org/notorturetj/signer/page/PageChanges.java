package org.notorturetj.signer.page;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.sync.FileQueries;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Marks the pages that publications change: those of the documents, the lists that show their
 * titles, and whatever else was made of what changed, by the tags with which finished responses are
 * dropped (docs/adr/023).
 */
@Singleton
@Typed(PageChanges.class)
class PageChanges extends FileQueries {
    /** From this many documents on everything is made anew. */
    private static final int MANY = 5_000;

    /**
     * Facets are those of the documents now; the lists in which they were before are told by the
     * digest of the facet.
     */
    private static final String CHANGED =
            """
            SELECT changed.document_id, changed.removed, listing.type,
                   ARRAY(SELECT md5(facet) FROM unnest(listing.facets) AS f (facet))
            FROM (SELECT document_id, bool_or(operation = 'remove') AS removed
                  FROM published.change WHERE seq > ? AND seq <= ? GROUP BY document_id LIMIT ?) changed
            LEFT JOIN published.listing listing
                ON listing.document_id = changed.document_id AND listing.reader = 'tg'
            UNION ALL
            SELECT NULL, false, type, array_agg(DISTINCT facet)
            FROM published.list_change WHERE seq > ? GROUP BY type
            """;

    PageChanges(@DataSource("desk") Instance<AgroalDataSource> desk) {
        super(desk::get);
    }

    /**
     * Marks what was changed since a state.
     *
     * @param types whose documents have pages
     * @param frame the tags of what stands on every page, as numbers
     */
    void follow(PageTables.State from, long to, Set<String> types, Set<Integer> frame) {
        QuarkusTransaction.requiringNew().run(() -> mark(from, to, types, frame));
    }

    private void mark(PageTables.State from, long to, Set<String> types, Set<Integer> frame) {
        // A restored backup is shorter than what was followed.
        boolean all = from.seq() < 0 || to < from.seq();
        long after = all ? -1 : from.seq();
        write(
                """
                INSERT INTO published.page (language, key, stage)
                SELECT l.reader, l.document_id, 0 FROM published.listing l
                WHERE l.type = ANY (?)
                  AND (? OR l.document_id IN (SELECT document_id FROM published.change WHERE seq > ? AND seq <= ?))
                ON CONFLICT (language, key) DO UPDATE SET generation = 0
                """,
                types.toArray(String[]::new),
                all,
                after,
                to);
        write(
                """
                WITH changed AS (
                    UPDATE published.page SET generation = 0
                    WHERE stage = 0 AND key IN (SELECT document_id FROM published.change WHERE seq > ? AND seq <= ?)
                    RETURNING language, lists)
                UPDATE published.page p SET generation = 0
                FROM (SELECT DISTINCT language, unnest(lists) AS list FROM changed) c
                WHERE p.language = c.language AND p.key = c.list AND p.stage = 1
                """,
                after,
                to);
        Set<Integer> tags = all ? Set.of() : tags(after, to);
        boolean everything = all || tags.isEmpty() || tags.stream().anyMatch(frame::contains);
        if (!everything) {
            write(
                    "UPDATE published.page SET generation = 0 WHERE generation > 0 AND reads && ?::text[]::integer[]",
                    (Object) tags.stream().map(String::valueOf).toArray(String[]::new));
        }
        write(
                "UPDATE published.page_state SET seq = ?, complete = false, generation = generation + ?",
                to,
                everything ? 1 : 0);
    }

    /** What changed; empty if it is too much to be told one by one. */
    private Set<Integer> tags(long after, long to) {
        return ask(CHANGED, PageChanges::tags, after, to, MANY, after);
    }

    private static Set<Integer> tags(ResultSet rows) throws SQLException {
        Set<String> tags = new HashSet<>();
        int documents = 0;
        while (rows.next()) {
            String document = rows.getString(1);
            if (document != null) {
                documents++;
                tags.add(ContentReads.documentTag(document));
                if (rows.getBoolean(2)) {
                    tags.add(ContentReads.removalTag());
                }
            }
            String type = rows.getString(3);
            if (type != null) {
                tags.add(ContentReads.listTag(type));
                Array facets = rows.getArray(4);
                for (String facet : (String[]) facets.getArray()) {
                    tags.add(ContentReads.facetTag(type, facet));
                }
            }
        }
        return documents >= MANY ? Set.of() : numbers(tags);
    }

    /** Numbers of tags: two that are equal make a page anew in vain, once in some billions. */
    static Set<Integer> numbers(Set<String> tags) {
        return tags.stream().map(String::hashCode).collect(Collectors.toSet());
    }
}
