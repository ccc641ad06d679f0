package org.notorturetj.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * Erases what PostgreSQL keeps of rows that are gone: old versions in its tables, samples in its
 * statistics, and its write-ahead log, whose segments it would use again as they are. Only a
 * superuser may, and of the embedded database nobody else knows one.
 */
public final class EraseRemains {
    private static final String SCRIPT = "/db/erase-remains.sql";

    private EraseRemains() {}

    /** What is done, for {@code psql}. */
    public static String script() {
        try (var script = EraseRemains.class.getResourceAsStream(SCRIPT)) {
            return new String(
                    Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Does it in the running database of a data folder.
     *
     * @throws IllegalStateException if none runs
     */
    public static void in(Path dataFolder) throws SQLException, IOException {
        var files = new EmbeddedFolder(dataFolder);
        int port =
                Postmaster.portOf(files.data())
                        .orElseThrow(() -> new IllegalStateException("no database runs"));
        try (Connection superuser = FirstSetup.superuser(port, Secrets.in(files.secrets()));
                var statement = superuser.createStatement()) {
            for (String one : statements()) {
                statement.execute(one);
            }
        }
    }

    /** Each alone: some may stand in no transaction. */
    private static List<String> statements() {
        return List.of(script().replaceAll("(?m)^--.*\n", "").split(";\n"));
    }
}
