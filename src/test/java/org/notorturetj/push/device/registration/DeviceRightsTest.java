package org.notorturetj.push.device.registration;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.platform.database.Role;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeviceRightsTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT sealed FROM device.registration",
                "SELECT * FROM device.registration",
                "SELECT r FROM device.registration r",
                "SELECT urgent, digest FROM device.registration",
                "SELECT seen_on FROM device.registration",
                "SELECT 1 FROM device.registration WHERE octet_length(sealed) > 0",
                "SELECT 1 FROM device.registration ORDER BY sealed",
                "DELETE FROM device.registration RETURNING sealed",
                "UPDATE device.registration SET urgent = true RETURNING sealed",
                "UPDATE device.registration SET nonce_hash = substr(sealed, 1, 32)",
                "UPDATE device.registration SET handle_hash = target_hash",
                "COPY device.registration TO STDOUT",
                "SELECT 1 FROM device.confirmation",
                "DELETE FROM device.confirmation",
                "TRUNCATE device.registration"
            })
    void the_public_door_reads_no_sealed_value_and_not_who_wants_what(String statement) {
        isForbidden(Role.PUBLIC_DOOR, statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT handle_hash, target_hash FROM device.registration",
                "DELETE FROM device.registration WHERE handle_hash = ''"
            })
    void the_public_door_finds_rows_by_their_hashes(String statement) throws SQLException {
        run(Role.PUBLIC_DOOR, statement);
        assertThat(statement).doesNotContain("sealed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO device.registration (handle_hash, target_hash, sealed) VALUES ('', '', '')",
                "UPDATE device.registration SET confirmed = true",
                "UPDATE device.registration SET target_hash = handle_hash",
                "UPDATE device.registration SET urgent = true",
                "UPDATE device.registration SET seen_on = CURRENT_DATE",
                "UPDATE device.confirmation SET sent_at = now()"
            })
    void the_dispatchers_register_nobody(String statement) {
        isForbidden(Role.DESK, statement);
    }

    private static void isForbidden(Role role, String statement) {
        assertThatThrownBy(() -> run(role, statement))
                .as("%s: %s", role, statement)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    private static void run(Role role, String sql) throws SQLException {
        try (Connection connection = TestDatabase.access().connect(role);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false); // whatever is not forbidden is not committed either
            statement.execute(sql);
        }
    }
}
