package org.notorturetj.platform.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks for removed words in every file of a real PostgreSQL, as whoever takes the server would.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EraseRemainsTest {
    /** So many texts fill some segments of the log. */
    private static final int TEXTS = 200_000;

    @TempDir Path folder;

    @Test
    void no_file_holds_a_word_that_was_removed() throws Exception {
        String word = "removedword";
        try (var database = EmbeddedDatabase.start(folder, 0, Durability.DURABLE)) {
            // given texts that were sampled, and segments of the log that wait to be used again
            execute(database, Role.OWNER, "CREATE SCHEMA kept CREATE TABLE line (text text)");
            execute(
                    database,
                    Role.OWNER,
                    "INSERT INTO kept.line SELECT '%s' || n || repeat('x', 100) FROM generate_series(1, %d) n"
                            .formatted(word, TEXTS));
            execute(database, Role.OWNER, "ANALYZE kept.line");
            asSuperuser("CHECKPOINT");
            asSuperuser("CHECKPOINT");
            execute(database, Role.OWNER, "UPDATE kept.line SET text = 'other'");
            asSuperuser("VACUUM FULL");
            asSuperuser("CHECKPOINT");
            assertThat(filesWith(word)).as("what the runbook said before").isNotEmpty();
            // when
            EraseRemains.in(folder);
            // then, while it runs and after it has stopped
            assertThat(filesWith(word)).isEmpty();
            assertThat(setting("wal_recycle")).isEqualTo("on");
            execute(database, Role.OWNER, "INSERT INTO kept.line VALUES ('one more')");
        }
        assertThat(filesWith(word)).isEmpty();
        try (var database = EmbeddedDatabase.start(folder, 0, Durability.DURABLE)) {
            execute(database, Role.OWNER, "INSERT INTO kept.line VALUES ('and one')");
        }
    }

    private static void execute(EmbeddedDatabase database, Role role, String sql)
            throws SQLException {
        try (Connection connection = database.access().connect(role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void asSuperuser(String sql) throws SQLException, IOException {
        try (Connection connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String setting(String name) throws SQLException, IOException {
        try (Connection connection = superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection superuser() throws SQLException, IOException {
        var files = new EmbeddedFolder(folder);
        return FirstSetup.superuser(
                Postmaster.portOf(files.data()).orElseThrow(), Secrets.in(files.secrets()));
    }

    private List<String> filesWith(String word) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .contains(word)) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }
}
