package org.notorturetj.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Checks the whole audit against itself and against witnesses. What only the database says can be
 * rewritten by whoever owns the database; what witnesses keep cannot.
 */
public final class AuditVerifier {
    private static final int ROWS_AT_ONCE = 1000;

    private final Connection connection;
    private final ChainVerifier walk;

    /**
     * Prepares a check.
     *
     * @param connection of a role that may read the audit, inside a transaction of one snapshot
     * @param witnesses the earliest first
     */
    public AuditVerifier(Connection connection, List<Witness> witnesses) {
        this.connection = connection;
        this.walk = new ChainVerifier(witnesses);
    }

    /**
     * Walks the chain, once.
     *
     * @return the first thing that is wrong
     */
    public Optional<Finding> run() throws SQLException {
        Optional<Finding> found = rows();
        return found.isPresent() ? found : head();
    }

    private Optional<Finding> rows() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows =
                    statement.executeQuery(
                            "SELECT " + AuditRows.COLUMNS + " FROM desk.audit ORDER BY n")) {
                while (rows.next()) {
                    Optional<Finding> found = walk.step(AuditRows.read(rows));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> head() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT n, sha256 FROM desk.audit_head")) {
            if (!rows.next()) {
                long next = walk.length() + 1;
                return Optional.of(
                        new Finding(
                                next,
                                "The head of the audit is gone: nobody knows whether there was a row %d."
                                        .formatted(next)));
            }
            return walk.end(new ChainEnd(rows.getLong(1), rows.getString(2)));
        }
    }

    /** How many rows there are. */
    public long rowsWalked() {
        return walk.length();
    }

    /** The newest row that a witness saw; 0 when there is none. */
    public long newestWitnessed() {
        return walk.attested();
    }
}
