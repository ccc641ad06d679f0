package org.notorturetj.platform.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.notorturetj.platform.database.DeskDatabase;

/**
 * A table whose rows are work that is done outside of a transaction. Whoever takes a row puts off
 * when it is due until the lease ends, and counts the try: others pass over it, and if its node
 * dies it is due again. All values are SQL.
 *
 * @param key the columns of the primary key
 * @param dueAt the column with the moment from which on a row may be taken
 * @param open which rows are work, besides being due; may name parameters
 * @param taken what else changes in a row that is taken, beginning with a comma; may use {@code
 *     :until}, when the lease ends
 * @param returned the columns that a row is read from
 */
public record LeaseTable(
        String table, String key, String dueAt, String open, String taken, String returned) {
    /** With the parameters {@code now}, {@code most} and {@code until}, and those of its own. */
    public String sql() {
        return """
        WITH due AS (
            SELECT %2$s FROM %1$s WHERE %4$s AND %3$s <= :now
            ORDER BY %3$s LIMIT :most FOR UPDATE SKIP LOCKED)
        UPDATE %1$s SET attempts = attempts + 1, %3$s = :until%5$s
        WHERE (%2$s) IN (SELECT %2$s FROM due)
        RETURNING %6$s
        """
                .formatted(table, key, dueAt, open, taken, returned);
    }

    /**
     * Takes rows that are due, the longest due first.
     *
     * @param own binds the parameters of {@link #open}
     */
    public <T> List<T> take(
            DeskDatabase desk,
            int most,
            Instant now,
            Duration lease,
            UnaryOperator<Query> own,
            RowMapper<T> row) {
        return desk.withHandle(
                handle ->
                        own.apply(handle.createQuery(sql()))
                                .bind("most", most)
                                .bind("now", now)
                                .bind("until", now.plus(lease))
                                .map(row)
                                .list());
    }
}
