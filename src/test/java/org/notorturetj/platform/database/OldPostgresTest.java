package org.notorturetj.platform.database;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OldPostgresTest {
    @Test
    @Timeout(60)
    void a_postgresql_that_is_too_old_is_named_with_the_version_that_is_needed()
            throws IOException {
        try (var server = new OldPostgres()) {
            var access = new DatabaseAccess(server.url(), Map.of(Role.OWNER, "secret"));

            assertThatThrownBy(() -> access.checkConnections(EnumSet.of(Role.OWNER)))
                    .isInstanceOf(StartupException.class)
                    .hasMessage(
                            "The database at %s is PostgreSQL 15: this server needs 18 or newer.",
                            server.url());
        }
    }
}
