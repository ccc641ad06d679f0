package org.notorturetj.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.postgresql.PGConnection;

/**
 * Backup and restore: a zip file with the {@code COPY} output of every table and the schema
 * version. Works without {@code pg_dump}, which the embedded PostgreSQL does not include.
 */
public final class Backup {
    /** Tables whose only row is inserted by a migration. */
    private static final List<String> SEEDED_BY_MIGRATION =
            List.of(
                    "desk.audit_head",
                    "published.head",
                    "desk.protected_name_generation",
                    "published.page_state");

    /**
     * What had ended since the backup must not come back with it: sessions, the waiting of a
     * proposal, and the trust in accounts that were frozen or reset meanwhile. Everybody signs in
     * anew, programs get new tokens, and nobody approves before the others had time to look. And
     * the settings are those of the server of then, maybe on another machine.
     */
    private static final List<String> NOT_BROUGHT_BACK =
            List.of(
                    "DELETE FROM desk.session",
                    "UPDATE desk.proposal SET state = 'expired' WHERE state = 'waiting'",
                    "UPDATE desk.account SET reset_at = now()",
                    "DELETE FROM desk.server_setting");

    private static final String MANIFEST = "manifest.properties";

    private Backup() {}

    /**
     * Writes a backup from one snapshot; the server may be running. The file is readable by its
     * owner only and appears atomically.
     *
     * @return the sequence number of the last publication in it
     */
    public static long write(DatabaseAccess access, Path file) throws SQLException, IOException {
        Path target = file.toAbsolutePath();
        Path unfinished =
                Files.createTempFile(
                        target.getParent(),
                        target.getFileName().toString(),
                        ".unfinished",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try (Connection connection = access.connect(Role.OWNER)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            String seq = single(connection, "SELECT seq FROM published.head");
            var manifest = new Properties();
            manifest.setProperty("seq", seq);
            manifest.setProperty(
                    "schema",
                    single(
                            connection,
                            "SELECT version FROM "
                                    + Schema.HISTORY
                                    + " WHERE success AND version IS NOT NULL"
                                    + " ORDER BY installed_rank DESC LIMIT 1"));
            try (OutputStream out = Files.newOutputStream(unfinished);
                    var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(MANIFEST));
                manifest.store(zip, null);
                for (String table : BackupTables.ALL) {
                    zip.putNextEntry(new ZipEntry(table));
                    copy(connection).copyOut("COPY " + table + " TO STDOUT", zip);
                }
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return Long.parseLong(seq);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Restores a backup into an empty database, in one transaction.
     *
     * @return the sequence number of the last publication in it
     * @throws StartupException if the database is not empty or the file is not a backup
     */
    public static long restore(DatabaseAccess access, Path file) throws SQLException, IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = new Properties();
            ZipEntry entry = zip.getEntry(MANIFEST);
            if (entry == null) {
                throw new StartupException("%s is not a backup of this server.".formatted(file));
            }
            try (InputStream in = zip.getInputStream(entry)) {
                manifest.load(in);
            }
            Schema.migrate(access, manifest.getProperty("schema"));
            try (Connection connection = access.connect(Role.OWNER)) {
                connection.setAutoCommit(false);
                if (!"0".equals(single(connection, "SELECT count(*) FROM desk.document"))) {
                    throw new StartupException(
                            "The database is not empty: restore into a new data folder or a new database.");
                }
                read(connection, zip);
                connection.commit();
            }
            return Long.parseLong(manifest.getProperty("seq"));
        }
    }

    private static void read(Connection connection, ZipFile zip) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            for (String table : BackupTables.ALL) {
                ZipEntry entry = zip.getEntry(table);
                if (entry == null) {
                    continue; // the backup is older than the table
                }
                if (SEEDED_BY_MIGRATION.contains(table)) {
                    statement.execute("DELETE FROM " + table);
                }
                try (InputStream rows = zip.getInputStream(entry)) {
                    copy(connection).copyIn("COPY " + table + " FROM STDIN", rows);
                }
            }
            RestoredSequences.goOn(statement);
            for (String sql : NOT_BROUGHT_BACK) {
                statement.execute(sql);
            }
            RestoredMark.set(connection);
        }
    }

    private static org.postgresql.copy.CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
