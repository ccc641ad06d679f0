package org.notorturetj.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.notorturetj.platform.database.StartupException;

/**
 * The PostgreSQL process named in {@code postmaster.pid}. If the server is killed, PostgreSQL
 * survives it as an orphan and would lock the next start out of the data.
 */
final class Postmaster {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int PORT_LINE = 3;

    private Postmaster() {}

    /** The port of the PostgreSQL that runs on these data; empty if none does. */
    static Optional<Integer> portOf(Path data) {
        return running(data).map(process -> Integer.parseInt(lines(data).get(PORT_LINE).strip()));
    }

    /**
     * Stops an orphan in fast mode: its transactions are rolled back, nothing committed is lost.
     *
     * @throws StartupException if it does not stop
     */
    static void stopOrphan(Path data) {
        running(data).ifPresent(process -> stop(process, data));
    }

    private static void stop(ProcessHandle orphan, Path data) {
        try {
            // SIGINT is PostgreSQL's fast shutdown; Java itself can only send SIGTERM, which waits
            // for clients.
            new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid())).start().waitFor();
            orphan.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new StartupException(
                    "An orphaned PostgreSQL (process %d) still holds %s: stop it with 'kill -INT %d'."
                            .formatted(orphan.pid(), data, orphan.pid()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupException("The startup was interrupted.", e);
        }
    }

    private static Optional<ProcessHandle> running(Path data) {
        List<String> lines = lines(data);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        // After a reboot the process id may belong to another program.
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(
                        process ->
                                process.info()
                                        .command()
                                        .map(command -> command.endsWith("postgres"))
                                        .orElse(false));
    }

    private static List<String> lines(Path data) {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
