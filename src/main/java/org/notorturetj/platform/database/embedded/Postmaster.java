package org.notorturetj.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import org.notorturetj.platform.database.StartupException;

/**
 * The PostgreSQL process named in {@code postmaster.pid}. If the server is killed, PostgreSQL
 * survives it as an orphan and would lock the next start out of the data.
 */
final class Postmaster {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int POLL_MILLIS = 20;
    private static final int PORT_LINE = 3;
    private static final Path PROCESSES = Path.of("/proc");

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
            awaitEnd(orphan);
        } catch (IOException | TimeoutException e) {
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
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isPostgres(process) && worksOn(data, process).orElse(true));
    }

    /**
     * Makes way for a PostgreSQL that is to start, when none runs: it would not start while the
     * process that {@code postmaster.pid} names lives, though after a crash or in another container
     * that is some other program; and not while processes of the one that was killed live on. They
     * are ended, and the file is deleted. Call it only while holding the {@link FolderLock}.
     *
     * <p>Where processes cannot be told apart (there is no {@code /proc}) nothing is done.
     */
    static void clearAway(Path data) {
        Path file = pidFile(data);
        if (!Files.isDirectory(PROCESSES) || running(data).isPresent()) {
            return;
        }
        try {
            List<ProcessHandle> left =
                    ProcessHandle.allProcesses()
                            .filter(Postmaster::isPostgres)
                            .filter(process -> worksOn(data, process).orElse(false))
                            .toList();
            left.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle process : left) {
                awaitEnd(process);
            }
            Files.deleteIfExists(file);
        } catch (IOException | TimeoutException e) {
            throw new StartupException(
                    "What a PostgreSQL that was killed has left in %s cannot be cleared away (%s): end its processes, and delete %s."
                            .formatted(data, e.getClass().getSimpleName(), file),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupException("The startup was interrupted.", e);
        }
    }

    /** In a container nobody may collect the dead: they stay in the list, without a program. */
    private static void awaitEnd(ProcessHandle process)
            throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + STOP_LIMIT.toNanos();
        while (process.isAlive() && isPostgres(process)) {
            if (System.nanoTime() > end) {
                throw new TimeoutException();
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("postgres")).orElse(false);
    }

    /**
     * Whether a PostgreSQL works on these data and not on others: all its processes are in the
     * folder. Empty if that cannot be known.
     */
    private static Optional<Boolean> worksOn(Path data, ProcessHandle process) {
        try {
            Path folder = PROCESSES.resolve(Long.toString(process.pid())).resolve("cwd");
            return Optional.of(folder.toRealPath().equals(data.toRealPath()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    private static List<String> lines(Path data) {
        Path file = pidFile(data);
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
