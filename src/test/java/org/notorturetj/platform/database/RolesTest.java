package org.notorturetj.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.platform.database.Role.DESK;
import static org.notorturetj.platform.database.Role.OWNER;
import static org.notorturetj.platform.database.Role.PUBLIC_DOOR;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RolesTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** One for each role: a new one costs both sides 4,096 rounds of SHA-256. */
    private static final Map<Role, Connection> CONNECTIONS = new EnumMap<>(Role.class);

    @AfterAll
    static void close() throws SQLException {
        for (Connection connection : CONNECTIONS.values()) {
            connection.close();
        }
        CONNECTIONS.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document",
                "facts",
                "edition",
                "scheduled_publication",
                "legal_review",
                "translation_review",
                "standing_watch",
                "audit",
                "audit_head"
            })
    void the_public_door_cannot_read_the_desk(String table) {
        assertForbidden(PUBLIC_DOOR, "SELECT 1 FROM desk." + table);
    }

    @Test
    void the_public_door_cannot_write_what_is_published() throws SQLException {
        for (String table : Dump.tables()) {
            if (table.startsWith("published.")) {
                assertForbidden(PUBLIC_DOOR, "DELETE FROM " + table);
                assertForbidden(PUBLIC_DOOR, "INSERT INTO " + table + " DEFAULT VALUES");
                assertForbidden(PUBLIC_DOOR, "TRUNCATE " + table);
                assertForbidden(PUBLIC_DOOR, "SELECT 1 FROM " + table + " FOR UPDATE");
            }
        }
        assertForbidden(PUBLIC_DOOR, "UPDATE published.head SET seq = seq");
        assertForbidden(PUBLIC_DOOR, "UPDATE published.record SET record = record");
    }

    @Test
    void the_public_door_can_read_everything_published() throws SQLException {
        for (String table : Dump.tables()) {
            if (table.startsWith("published.")) {
                run(PUBLIC_DOOR, "SELECT 1 FROM " + table);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE published.change SET operation = 'put'",
                "DELETE FROM published.change",
                "UPDATE published.publication SET published_at = now()",
                "DELETE FROM published.publication",
                "DELETE FROM published.tombstone",
                "INSERT INTO published.head (seq) VALUES (1)",
                "DELETE FROM published.head",
                "TRUNCATE published.change CASCADE"
            })
    void the_desk_can_only_add_to_the_log(String statement) {
        assertForbidden(DESK, statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE desk.audit SET at = now()",
                "UPDATE desk.audit SET actor = 'server'",
                "UPDATE desk.audit SET sha256 = prev",
                "DELETE FROM desk.audit",
                "TRUNCATE desk.audit",
                "SELECT 1 FROM desk.audit FOR UPDATE",
                "UPDATE desk.audit_head SET log_from = 1000000",
                "INSERT INTO desk.audit_head (n, sha256, log_from) VALUES (0, '', 0)",
                "DELETE FROM desk.audit_head",
                "TRUNCATE desk.audit_head",
                "ALTER TABLE desk.audit DROP CONSTRAINT audit_pkey",
                "DROP TABLE desk.audit"
            })
    void the_desk_can_only_add_to_the_audit(String statement) {
        assertForbidden(DESK, statement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"document", "facts", "edition", "scheduled_publication"})
    void the_desk_cannot_delete_a_revision(String table) {
        assertForbidden(DESK, "DELETE FROM desk." + table);
    }

    @ParameterizedTest
    @CsvSource({
        "DESK, desk", "DESK, published", "DESK, device", "DESK, public",
        "PUBLIC_DOOR, desk", "PUBLIC_DOOR, published", "PUBLIC_DOOR, device", "PUBLIC_DOOR, public"
    })
    void only_the_owner_creates_tables(Role role, String schema) {
        assertForbidden(role, "CREATE TABLE " + schema + ".surprise ()");
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PUBLIC_DOOR"})
    void only_the_owner_creates_schemas_and_nobody_else_temporary_tables(Role role) {
        assertForbidden(role, "CREATE SCHEMA surprise");
        assertForbidden(role, "CREATE TEMPORARY TABLE surprise ()");
        assertForbidden(role, "DROP TABLE published.change");
        assertForbidden(role, "ALTER TABLE published.change DISABLE TRIGGER ALL");
    }

    @ParameterizedTest
    @EnumSource
    void no_role_has_more_privileges_than_it_needs(Role role) throws SQLException {
        assertThat(
                        single(
                                role,
                                """
                                SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls
                                FROM pg_roles WHERE rolname = current_user
                                """))
                .isEqualTo("f");
        assertThat(
                        single(
                                role,
                                """
                                SELECT count(*) FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
                                WHERE r.rolname = current_user
                                """))
                .isEqualTo("0");
        assertForbidden(role, "CREATE ROLE surprise");
        assertForbidden(role, "COPY published.head TO '/tmp/surprise'");
    }

    @Test
    void only_the_owner_owns_tables() throws SQLException {
        assertThat(
                        single(
                                OWNER,
                                """
                                SELECT string_agg(DISTINCT tableowner, ',') FROM pg_tables
                                WHERE schemaname IN ('desk', 'published', 'device')
                                """))
                .isEqualTo("owner");
    }

    @Test
    void a_backup_contains_every_table_except_those_of_devices_and_keys_of_requests()
            throws SQLException {
        assertThat(BackupTables.ALL)
                .containsExactlyInAnyOrderElementsOf(
                        Dump.tables().stream()
                                .filter(table -> !BackupTables.leavesOut(table))
                                .toList());
    }

    private static void assertForbidden(Role role, String statement) {
        assertThatThrownBy(() -> run(role, statement))
                .as("%s: %s", role, statement)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    private static void run(Role role, String sql) throws SQLException {
        Connection connection = CONNECTIONS.get(role);
        if (connection == null) {
            connection = TestDatabase.access().connect(role);
            connection.setAutoCommit(false);
            CONNECTIONS.put(role, connection);
        }
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } finally {
            connection.rollback(); // even a statement that is allowed is not committed
        }
    }

    private static String single(Role role, String query) throws SQLException {
        try (Connection connection = TestDatabase.access().connect(role);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
