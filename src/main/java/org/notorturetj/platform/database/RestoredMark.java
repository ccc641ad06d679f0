package org.notorturetj.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells the public door that a backup was restored and that no node with a desk has removed again
 * what was removed since: then it is not to be served yet. A database of an earlier version has no
 * place for it.
 */
public final class RestoredMark {
    private static final String TABLE = "published.restored";

    private RestoredMark() {}

    static void set(Connection connection) throws SQLException {
        if (isPossible(connection)) {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "INSERT INTO %s (at) VALUES (now()) ON CONFLICT DO NOTHING"
                                .formatted(TABLE));
            }
        }
    }

    /**
     * Whether it is there.
     *
     * @throws StartupException if the database does not answer
     */
    public static boolean isSet(DatabaseAccess access) {
        try (Connection connection = access.connect(Role.PUBLIC_DOOR)) {
            return isPossible(connection)
                    && isTrue(connection, "SELECT EXISTS (SELECT 1 FROM " + TABLE + ")");
        } catch (SQLException e) {
            throw new StartupException("The database does not answer.", e);
        }
    }

    /** Takes it away: everything was removed again. */
    public static void remove(DeskDatabase database) {
        database.useHandle(handle -> handle.execute("DELETE FROM " + TABLE));
    }

    private static boolean isPossible(Connection connection) throws SQLException {
        return isTrue(connection, "SELECT to_regclass('%s') IS NOT NULL".formatted(TABLE));
    }

    private static boolean isTrue(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
