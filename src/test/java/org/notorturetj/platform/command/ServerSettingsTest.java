package org.notorturetj.platform.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.database.Role;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** What a server leaves for the commands that use its database. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerSettingsTest {
    private static final String LIMIT = "notorturetj.push.alerts-per-hour";

    @Test
    void a_server_keeps_where_its_keys_are_and_no_secret() throws SQLException {
        assertThat(kept(ServerSettings.KEYS)).isEqualTo(TestDatabase.keys().toString());
        assertThat(ServerSettings.SHARED)
                .noneMatch(name -> name.contains("pass") || name.contains("credentials"));
    }

    @Test
    void a_command_takes_over_what_it_was_not_given_itself() throws SQLException {
        try {
            ServerSettings.takeOver(TestDatabase.access());
            assertThat(System.getProperty(LIMIT)).isEqualTo(kept(LIMIT));
            System.setProperty(LIMIT, "7");
            ServerSettings.takeOver(TestDatabase.access());
            assertThat(System.getProperty(LIMIT)).isEqualTo("7");
        } finally {
            ServerSettings.SHARED.forEach(System::clearProperty);
        }
    }

    @Test
    void without_a_setting_the_keys_are_in_the_data_folder() {
        var config =
                new SmallRyeConfigBuilder()
                        .withSources(
                                new PropertiesConfigSource(
                                        Map.of("notorturetj.data-folder", "somewhere"), "", 100))
                        .build();
        assertThat(ServerSettings.of(config))
                .containsExactly(
                        Map.entry(
                                ServerSettings.KEYS,
                                Path.of("somewhere", "keys").toAbsolutePath().toString()));
    }

    @Test
    void each_is_documented() throws IOException {
        String page = Files.readString(Path.of("../docs/operations/configuration.md"));
        assertThat(ServerSettings.SHARED).allMatch(name -> page.contains("`" + name + "`"));
    }

    @Test
    void what_must_be_the_same_on_all_nodes_is_the_same_for_commands() throws IOException {
        var names = new ArrayList<String>();
        for (String line : Files.readAllLines(Path.of("../docs/operations/configuration.md"))) {
            if (line.toLowerCase(Locale.ROOT).contains("the same on all nodes")) {
                names.add(line.replaceFirst("^\\| `([^`]+)`.*", "$1"));
            }
        }
        assertThat(names).hasSizeGreaterThan(2).isSubsetOf(ServerSettings.SHARED);
    }

    private static String kept(String name) throws SQLException {
        try (var connection = TestDatabase.access().connect(Role.DESK);
                var query =
                        connection.prepareStatement(
                                "SELECT value FROM desk.server_setting WHERE name = ?")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }
}
