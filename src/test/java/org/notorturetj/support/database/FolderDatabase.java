package org.notorturetj.support.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;

/** The database that a packaged server runs in its data folder, read by its owner. */
public record FolderDatabase(Path data) {
    /** How it is reached while the server runs. */
    public DatabaseAccess access() {
        return EmbeddedDatabase.attach(data).orElseThrow().access();
    }

    public Connection owner() throws SQLException {
        return access().connect(Role.OWNER);
    }

    /** Runs a query that returns one number. */
    public long number(String sql) throws SQLException {
        try (Connection owner = owner();
                var statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Changes rows; returns how many. */
    public int update(String sql) throws SQLException {
        try (Connection owner = owner();
                var statement = owner.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
