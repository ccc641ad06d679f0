package org.notorturetj.platform.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

import org.notorturetj.platform.database.Role;

/** What an embedded PostgreSQL needs once: the database and its roles, with their passwords. */
final class FirstSetup {
    private static final String DATABASE = "notorturetj";

    private FirstSetup() {}

    /** The JDBC URL of the database of an embedded PostgreSQL. */
    static String url(int port) {
        return url(port, DATABASE);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Creates the database and the roles on a running PostgreSQL. */
    static void run(int port, Secrets secrets) throws SQLException, IOException {
        try (Connection connection = superuser(port, "postgres", secrets);
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE);
        }
        try (Connection connection = superuser(port, DATABASE, secrets);
                var statement = connection.createStatement()) {
            statement.execute(rolesScript());
            for (Role role : Role.values()) {
                // The passwords are base64url: nothing to quote.
                statement.execute(
                        "ALTER ROLE %s PASSWORD '%s'"
                                .formatted(role.databaseName(), secrets.of(role)));
            }
        }
    }

    /** Deletes what an interrupted setup left behind. */
    static void deleteRemains(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(data)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static String rolesScript() throws IOException {
        try (var script = FirstSetup.class.getResourceAsStream("/db/roles.sql")) {
            if (script == null) {
                throw new IOException("db/roles.sql is missing from the jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Connects to the database of the server as the one who may do everything. */
    static Connection superuser(int port, Secrets secrets) throws SQLException {
        return superuser(port, DATABASE, secrets);
    }

    private static Connection superuser(int port, String database, Secrets secrets)
            throws SQLException {
        return DriverManager.getConnection(url(port, database), "postgres", secrets.superuser());
    }
}
