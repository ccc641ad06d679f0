package org.notorturetj.platform.database;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A query of the first rows of {@code published.listing}, in an order that an index has; of all, or
 * of those that meet a condition which many rows may meet, or few, or none.
 *
 * <p>PostgreSQL either walks in that order until it has enough rows, or finds all that meet the
 * condition and sorts them. Which is cheaper it guesses from statistics, that know nothing of a
 * value that no row has, and where in the order the rows are: with a wrong guess a stranger who
 * invents a topic has it look at every row. So here it walks a bounded way, and then looks up the
 * others: a list costs at most that way and what its condition finds.
 *
 * @param sql with a question mark for each value; finds the columns of {@code published.listing},
 *     in the order
 */
public record FirstRows(String sql, List<Object> values) {
    /** Rows looked at one after the other: half a millisecond. */
    private static final int WALK = 1000;

    private static final String ALL =
            "SELECT l.* FROM published.listing l WHERE %s ORDER BY l.%s, l.document_id LIMIT ?";

    /** OFFSET 0 keeps PostgreSQL from mixing the index of facets with that of the order. */
    private static final String MATCHES =
            """
            WITH near AS MATERIALIZED (
                SELECT * FROM (SELECT l.* FROM published.listing l WHERE %1$s ORDER BY l.%3$s, l.document_id LIMIT %4$d) l
                WHERE %2$s ORDER BY l.%3$s, l.document_id LIMIT %5$s),
            far AS MATERIALIZED (
                SELECT * FROM (SELECT l.* FROM published.listing l WHERE %2$s
                    AND (SELECT count(*) FROM near) < %5$s
                    AND EXISTS (SELECT FROM published.listing l WHERE %1$s ORDER BY l.%3$s, l.document_id OFFSET %4$d)
                    OFFSET 0) l
                WHERE %1$s)
            SELECT * FROM (SELECT * FROM far UNION ALL SELECT * FROM near WHERE NOT EXISTS (SELECT FROM far)) found
            ORDER BY %3$s, document_id LIMIT %5$s
            """;

    /**
     * The query of the first rows.
     *
     * @param within conditions that the index of the order meets, of a row {@code l}
     * @param match the other conditions, of a row {@code l}; null if there are none
     * @param order the column that rows are ordered by, before the document
     */
    public static FirstRows of(Where within, @Nullable Where match, String order, int limit) {
        List<Object> values = new ArrayList<>(within.values());
        if (match == null) {
            values.add(limit);
            return new FirstRows(ALL.formatted(within.sql(), order), values);
        }
        values.addAll(match.values());
        values.add(limit);
        values.addAll(match.values());
        values.add(limit);
        values.addAll(within.values());
        values.addAll(within.values());
        values.add(limit);
        return new FirstRows(matching(within.sql(), match.sql(), order, "?"), values);
    }

    /** The statement of those that meet a condition, for conditions without values. */
    public static String matching(String within, String match, String order, String limit) {
        return MATCHES.formatted(within, match, order, WALK, limit);
    }
}
