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
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.postgresql.PGConnection;

/**
 * Backup and restore: a zip file with the {@code COPY} output of every table and the schema
 * version. Works without {@code pg_dump}, which the embedded PostgreSQL does not include.
 */
public final class Backup {
    private static final String DEVICES = "device.";

    /**
     * Who asked for what under which key, for a day; what is typed and not saved, for a week; what
     * is to be erased in two days; files as they were handed in, which say who made them.
     */
    private static final Set<String> SHORT_LIVED =
            Set.of(
                    "desk.idempotency_key",
                    "desk.autosave",
                    "desk.media_trash",
                    "desk.upload",
                    "desk.upload_chunk",
                    "desk.upload_file");

    /** Every other table, in foreign-key order. A test compares the list with the schema. */
    static final List<String> TABLES =
            List.of(
                    "desk.document",
                    "desk.facts",
                    "desk.edition",
                    "desk.edition_words",
                    "desk.revision",
                    "desk.comment",
                    "desk.legal_review",
                    "desk.translation_review",
                    "desk.standing_watch",
                    "desk.translation_behind",
                    "desk.proposal",
                    "desk.consent",
                    "desk.scheduled_publication",
                    "desk.retired_contact_point",
                    "desk.record_mention",
                    "desk.legacy_address",
                    "desk.preview_link",
                    "desk.key_check",
                    "desk.account",
                    "desk.sponsorship",
                    "desk.recovery_code",
                    "desk.session",
                    "desk.editing",
                    "desk.audit",
                    "desk.audit_head",
                    "desk.mail",
                    "desk.push_message",
                    "desk.push_target",
                    "desk.protected_name",
                    "desk.protected_name_generation",
                    "desk.name_refusal",
                    "desk.name_false_alarm",
                    "desk.name_search",
                    "desk.name_search_place",
                    "desk.name_finding",
                    "desk.name_redaction",
                    "desk.name_redaction_place",
                    "desk.name_redaction_failure",
                    "desk.hub_news",
                    "desk.removal",
                    "desk.server_setting",
                    "desk.outside_link",
                    "desk.media_file",
                    "desk.media_part",
                    "published.head",
                    "published.publication",
                    "published.record",
                    "published.listing",
                    "published.list_change",
                    "published.change",
                    "published.tombstone",
                    "published.earlier_text",
                    "published.feed_removal",
                    "published.feed_id",
                    "published.address",
                    "published.legacy_address",
                    "published.root",
                    "published.signed_head",
                    "published.chunk",
                    "published.chunk_version",
                    "published.chunk_change",
                    "published.signing_unit",
                    "published.article_shard",
                    "published.pending_document",
                    "published.built_file",
                    "published.card",
                    "published.page_state",
                    "published.page",
                    "published.page_shard",
                    "published.page_list",
                    "published.media_file",
                    "published.restored");

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
     * Left out of every backup: a device that asked to be forgotten must not survive in old files
     * (after a restore devices register again by themselves), nor what is kept for a short time.
     */
    static boolean leavesOut(String table) {
        return table.startsWith(DEVICES) || SHORT_LIVED.contains(table);
    }

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
                for (String table : TABLES) {
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
            for (String table : TABLES) {
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
