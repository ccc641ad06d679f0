package org.notorturetj.platform.database.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** A PostgreSQL that is really killed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class PostgresSupervisorTest {
    private static final Duration CHECK = Duration.ofMillis(50);
    private static final Duration SLOW_PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler handler = new Collecting();
    private final Logger log = Logger.getLogger(PostgresSupervisor.class.getName());

    @BeforeEach
    void listen() {
        log.addHandler(handler);
    }

    @AfterEach
    void stop_listening() {
        log.removeHandler(handler);
    }

    @Test
    void a_stopped_postgresql_is_started_again_and_the_tries_are_bounded() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, 0, Durability.DURABLE)) {
            commit(database, "CREATE SCHEMA kept CREATE TABLE line (text text)");
            try (var supervisor = supervise(database)) {
                commit(database, "INSERT INTO kept.line VALUES ('one')");

                // when it cannot start, it is tried quickly five times, and that is said once
                Path control = folder.resolve("postgresql/global/pg_control");
                Path away = folder.resolve("pg_control");
                Files.move(control, away);
                StoppedPostgres.stop(folder, "QUIT");
                await(() -> logged.stream().anyMatch(line -> line.contains("It was tried")));
                Thread.sleep(SLOW_PAUSE.multipliedBy(2).toMillis());
                assertThat(logged).hasSize(2).first().asString().contains("PostgreSQL has stopped");

                // when it is repaired, it heals, with its data and at the same address
                Files.move(away, control);
                assertThat(whenBack(database)).isEqualTo("one");
                await(() -> logged.stream().anyMatch(line -> line.contains("runs again")));

                // and so it does when it is killed
                StoppedPostgres.stop(folder, "KILL");
                assertThat(whenBack(database)).isEqualTo("one");
                assertThat(supervisor).isNotNull();
            }
        }
        assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    private static PostgresSupervisor supervise(EmbeddedDatabase database) {
        return new PostgresSupervisor(
                java.util.Objects.requireNonNull(database.process()),
                SpaceReserve.in(Path.of("."), 0),
                CHECK,
                SLOW_PAUSE);
    }

    private String whenBack(EmbeddedDatabase database) throws Exception {
        await(
                () -> {
                    try (Connection connection = database.access().connect(Role.OWNER)) {
                        return connection.isValid(1);
                    } catch (SQLException e) {
                        return false;
                    }
                });
        try (Connection connection = database.access().connect(Role.OWNER);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT text FROM kept.line")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void commit(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.access().connect(Role.OWNER);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void await(Condition condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.holds()) {
            assertThat(System.nanoTime() - start)
                    .as(() -> "in time; logged: " + logged)
                    .isLessThan(PATIENCE.toNanos());
            Thread.sleep(CHECK.toMillis());
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private final class Collecting extends Handler {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
