package org.notorturetj.audit;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * Verifies the whole audit against itself and against witnesses. The database's owner can rewrite
 * the database, but not what witnesses keep.
 */
public final class AuditVerifier {
    private static final int ROWS_AT_ONCE = 1000;

    private final Handle handle;
    private final ChainVerifier walk;

    /**
     * Prepares a verification.
     *
     * @param connection of a role that may read the audit, in a transaction with one snapshot
     * @param witnesses the earliest first
     */
    public AuditVerifier(Connection connection, List<Witness> witnesses) {
        this.handle = Jdbi.open(connection); // not closed: the connection is the caller's
        this.walk = new ChainVerifier(witnesses);
    }

    /**
     * Verifies the chain. To be called once.
     *
     * @return the first inconsistency
     */
    public Optional<Finding> verify() {
        Optional<Finding> found = rows();
        return found.isPresent() ? found : head();
    }

    private Optional<Finding> rows() {
        try (ResultIterator<AuditRow> rows =
                handle.createQuery("SELECT " + AuditRows.COLUMNS + " FROM desk.audit ORDER BY n")
                        .setFetchSize(ROWS_AT_ONCE)
                        .map(AuditRows::read)
                        .iterator()) {
            while (rows.hasNext()) {
                Optional<Finding> found = walk.step(rows.next());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> head() {
        Optional<ChainEnd> end = AuditRows.end(handle);
        if (end.isEmpty()) {
            long next = walk.length() + 1;
            return Optional.of(
                    new Finding(
                            next,
                            "The head of the audit is missing: there may have been a row %d."
                                    .formatted(next)));
        }
        return walk.end(end.get());
    }

    /** The number of rows. */
    public long rowCount() {
        return walk.length();
    }

    /** The number of the newest row that a witness confirmed; 0 when there is none. */
    public long newestWitnessedRow() {
        return walk.newestWitnessed();
    }
}
