package org.notorturetj.platform.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.support.database.FolderCopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each test has a copy of one database: making one takes PostgreSQL seconds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class EmbeddedDatabaseTest {
    @TempDir static Path made;
    @TempDir Path copies;

    private Path folder;

    @BeforeAll
    static void make_one() {
        EmbeddedDatabase.start(made.resolve("data"), 0, Durability.THROW_AWAY).close();
    }

    @BeforeEach
    void copy_it() throws IOException {
        folder = FolderCopy.of(made.resolve("data"), copies.resolve("data"));
    }

    @Test
    void nobody_else_may_enter_where_its_programs_are() throws IOException {
        assertThat(Files.getPosixFilePermissions(made.resolve("data/bin")))
                .doesNotContain(
                        PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
    }

    @Test
    void commits_are_durable_connections_need_a_password_and_data_survive_a_restart()
            throws Exception {
        try (var database = EmbeddedDatabase.start(folder, 0, Durability.DURABLE)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "full_page_writes")).isEqualTo("on");
            assertThat(socketFolder()).isEmpty();
            assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(database, "server_version")).startsWith("18.");
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                            database.access().url(), "postgres", "wrong"))
                    .isInstanceOf(SQLException.class);
            execute(database, "CREATE SCHEMA kept CREATE TABLE line (text text)");
            execute(database, "INSERT INTO kept.line VALUES ('шиканҷа')");
        }
        try (var database = EmbeddedDatabase.start(folder, 0, Durability.DURABLE)) {
            assertThat(single(database, "SELECT text FROM kept.line")).isEqualTo("шиканҷа");
        }
    }

    @Test
    void a_second_server_cannot_take_the_folder_but_can_attach() {
        try (var database = EmbeddedDatabase.start(folder, 0, Durability.THROW_AWAY)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, 0, Durability.THROW_AWAY))
                    .isInstanceOf(FolderLock.HeldByThisProcessException.class);
            assertThat(EmbeddedDatabase.attach(folder))
                    .get()
                    .extracting(other -> other.access().url())
                    .isEqualTo(database.access().url());
        }
    }

    @Test
    void a_port_in_use_is_reported_with_what_to_do_and_the_folder_is_free_again()
            throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(
                            () ->
                                    EmbeddedDatabase.start(
                                            folder, taken.getLocalPort(), Durability.THROW_AWAY))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("notorturetj.database.embedded.port");
        }
        EmbeddedDatabase.start(folder, 0, Durability.THROW_AWAY).close();
    }

    @Test
    void damaged_data_are_reported_in_one_sentence_and_left_alone() throws Exception {
        Path control = folder.resolve("postgresql/global/pg_control");
        byte[] damaged = Files.readAllBytes(control);
        java.util.Arrays.fill(damaged, 0, 400, (byte) 7);
        Files.write(control, damaged);

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, 0, Durability.DURABLE))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("does not start")
                .hasMessageContaining("restore a backup")
                .satisfies(failure -> assertThat(failure.getMessage().lines()).hasSize(1));
        assertThat(Files.readAllBytes(control)).isEqualTo(damaged);
    }

    /** Told at once, too: the library waits a minute. */
    @Test
    void what_ends_it_before_it_can_log_is_told() throws Exception {
        Files.delete(folder.resolve("postgresql/global/pg_control"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, 0, Durability.DURABLE))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("could not find the database system");
    }

    @Test
    void an_interrupted_first_start_is_repeated_and_only_the_owner_can_read_the_passwords()
            throws Exception {
        Path fresh = copies.resolve("fresh");
        Files.createDirectories(fresh.resolve("postgresql"));
        Files.writeString(fresh.resolve("postgresql/PG_VERSION"), "18");
        try (var database = EmbeddedDatabase.start(fresh, 0, Durability.THROW_AWAY)) {
            assertThat(single(database, "SELECT 1")).isEqualTo("1");
            assertThat(Files.getPosixFilePermissions(fresh.resolve("secrets.properties")))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
            assertThat(database.access())
                    .hasToString("DatabaseAccess[" + database.access().url() + "]");
        }
    }

    @Test
    void a_wrong_address_a_missing_database_and_a_wrong_password_have_different_messages() {
        try (var database = EmbeddedDatabase.start(folder, 0, Durability.THROW_AWAY)) {
            String url = database.access().url();
            assertThatThrownBy(
                            () ->
                                    new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/x", Map.of())
                                            .checkConnections(EnumSet.allOf(Role.class)))
                    .hasMessageContaining("No PostgreSQL answers");
            assertThatThrownBy(
                            () ->
                                    new DatabaseAccess(url, Map.of(Role.OWNER, "wrong"))
                                            .checkConnections(EnumSet.allOf(Role.class)))
                    .hasMessageContaining("'owner'")
                    .hasMessageContaining("roles.sql");
            var properties = database.access().asProperties();
            assertThatThrownBy(
                            () ->
                                    new DatabaseAccess(
                                                    url.replace("/notorturetj", "/nothing"),
                                                    Map.of(
                                                            Role.OWNER,
                                                            properties.get(
                                                                    Role.OWNER.passwordProperty())))
                                            .checkConnections(EnumSet.allOf(Role.class)))
                    .hasMessageContaining("does not exist");
            assertThatThrownBy(
                            () ->
                                    new DatabaseAccess(url, Map.of())
                                            .checkConnections(EnumSet.allOf(Role.class)))
                    .hasMessageContaining("no password for the role 'owner'")
                    .hasMessageContaining("NOTORTURETJ_DATABASE_OWNER_PASSWORD");
            assertThatThrownBy(
                            () ->
                                    new DatabaseAccess("postgres://u:secret@host/x", Map.of())
                                            .checkConnections(EnumSet.allOf(Role.class)))
                    .hasMessageContaining("jdbc:postgresql://")
                    .hasMessageNotContaining("secret");
        }
    }

    /**
     * The fifth line of postmaster.pid: the folder of a Unix socket that anybody on the machine
     * could use.
     */
    private String socketFolder() throws IOException {
        return Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(4).strip();
    }

    private static String setting(EmbeddedDatabase database, String name) throws SQLException {
        return single(database, "SHOW " + name);
    }

    private static String single(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = database.access().connect(Role.OWNER);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.access().connect(Role.OWNER);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
