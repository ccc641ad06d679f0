package org.notorturetj.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Verifies the whole audit against itself and against witnesses. The database's owner can rewrite
 * the database, but not what witnesses keep.
 */
public final class AuditVerifier {
    private static final int ROWS_AT_ONCE = 1000;

    private final Connection connection;
    private final ChainVerifier walk;

    /**
     * Prepares a verification.
     *
     * @param connection of a role that may read the audit, in a transaction with one snapshot
     * @param witnesses the earliest first
     */
    public AuditVerifier(Connection connection, List<Witness> witnesses) {
        this.connection = connection;
        this.walk = new ChainVerifier(witnesses);
    }

    /**
     * Verifies the chain. To be called once.
     *
     * @return the first inconsistency
     */
    public Optional<Finding> verify() throws SQLException {
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
                                "The head of the audit is missing: there may have been a row %d."
                                        .formatted(next)));
            }
            return walk.end(new ChainEnd(rows.getLong(1), rows.getString(2)));
        }
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
