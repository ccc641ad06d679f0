package org.notorturetj.support.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.platform.database.Role;
import org.postgresql.PGConnection;

/** The whole database as text, as a thief would get it. */
public final class Dump {
    private Dump() {}

    /** All rows of all tables of the server, in no particular order. */
    public static String ofEveryTable() {
        return of(TestDatabase.access());
    }

    /** The same of another server's database. */
    public static String of(DatabaseAccess database) {
        try (Connection connection = database.connect(Role.OWNER)) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var rows = new ByteArrayOutputStream();
            for (String table : tables(connection)) {
                copy.copyOut("COPY " + table + " TO STDOUT", rows);
            }
            return rows.toString(StandardCharsets.UTF_8);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables of the server with their schema, except Flyway's own. */
    public static List<String> tables() throws SQLException {
        try (Connection connection = TestDatabase.access().connect(Role.OWNER)) {
            return tables(connection);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                SELECT schemaname || '.' || tablename FROM pg_tables
                                WHERE schemaname IN ('desk', 'published', 'device')
                                  AND tablename <> 'flyway_schema_history'
                                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
