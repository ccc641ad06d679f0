package org.notorturetj.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.Role;
import org.notorturetj.support.database.DatabaseProcesses;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A PostgreSQL was killed, and the process id that it has left in {@code postmaster.pid} is another
 * program's by now: after a restart of a container, whose ids begin anew, it nearly always is.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class StalePostmasterTest {
    /** A tenth of the pause after the quick tries. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final Duration CHECK = Duration.ofSeconds(1);
    private static final Duration SLOW_PAUSE = Duration.ofMinutes(3);
    private static final int POLL_MILLIS = 50;

    @TempDir Path folder;
    private Process other;

    @BeforeEach
    void begin() throws IOException {
        other = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void end() {
        other.destroyForcibly();
    }

    @Test
    void the_next_start_takes_no_other_program_for_it() throws Exception {
        EmbeddedDatabase.start(folder, 0, Durability.DURABLE).close();
        leave(other.pid(), List.of("x", "1700000000", "5432", "", "127.0.0.1", "1 2", "ready"));
        try (var database = EmbeddedDatabase.start(folder, 0, Durability.DURABLE)) {
            assertThat(isUp(database)).isTrue();
        }
    }

    @Test
    void nor_does_the_supervisor() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, 0, Durability.DURABLE)) {
            List<String> lines = Files.readAllLines(pidFile());
            DatabaseProcesses.of(folder).kill();
            leave(other.pid(), lines.subList(1, lines.size()));
            assertBackSoon(database);
        }
    }

    @Test
    void not_even_another_postgresql() throws Exception {
        try (var database = EmbeddedDatabase.start(folder.resolve("one"), 0, Durability.DURABLE);
                var another =
                        EmbeddedDatabase.start(folder.resolve("two"), 0, Durability.DURABLE)) {
            Path two = folder.resolve("two/postgresql/postmaster.pid");
            Path one = folder.resolve("one/postgresql/postmaster.pid");
            List<String> lines = new ArrayList<>(Files.readAllLines(one));
            DatabaseProcesses.of(folder.resolve("one")).kill();
            lines.set(0, Files.readAllLines(two).get(0));
            Files.write(one, lines);
            assertBackSoon(database);
            assertThat(isUp(another)).isTrue();
        }
    }

    private static void assertBackSoon(EmbeddedDatabase database) throws Exception {
        long end = System.nanoTime() + SOON.toNanos();
        try (var supervisor =
                new PostgresSupervisor(
                        Objects.requireNonNull(database.process()),
                        SpaceReserve.in(Path.of("."), 0),
                        CHECK,
                        SLOW_PAUSE)) {
            while (!isUp(database)) {
                assertThat(System.nanoTime()).as("in time").isLessThan(end);
                Thread.sleep(POLL_MILLIS);
            }
            assertThat(supervisor).isNotNull();
        }
    }

    private void leave(long pid, List<String> others) throws IOException {
        List<String> lines = new ArrayList<>(List.of(Long.toString(pid)));
        lines.addAll(others);
        Files.write(pidFile(), lines);
    }

    private Path pidFile() {
        return folder.resolve("postgresql/postmaster.pid");
    }

    private static boolean isUp(EmbeddedDatabase database) {
        try (Connection connection = database.access().connect(Role.OWNER)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
