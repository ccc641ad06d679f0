package org.notorturetj.support.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;

/** The packaged jar, running {@code load} in its own process. */
public final class LoadingServer {
    private static final int EXIT_LIMIT_MINUTES = 10;

    private final Path data;
    private final Process process;

    private LoadingServer(Path data, Process process) {
        this.data = data;
        this.process = process;
    }

    /** Starts {@code load} on a data folder. */
    public static LoadingServer start(Path jar, Path data, Path content) throws IOException {
        Files.createDirectories(data);
        List<String> command = RunningJar.java();
        command.addAll(
                List.of(
                        "-Dnotorturetj.data-folder=" + data.toAbsolutePath(),
                        "-Dnotorturetj.keys.create=true",
                        "-jar",
                        jar.toAbsolutePath().toString(),
                        "load",
                        content.toAbsolutePath().toString(),
                        "--allow-samples"));
        Process process =
                new ProcessBuilder(command)
                        .directory(data.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.to(
                                        data.resolveSibling(data.getFileName() + ".log").toFile()))
                        .start();
        return new LoadingServer(data, process);
    }

    /** The number of the last public publication; empty if the database is not reachable. */
    public Optional<Long> head() {
        return EmbeddedDatabase.attach(data)
                .flatMap(
                        database -> {
                            try (var connection = database.access().connect(Role.PUBLIC_DOOR);
                                    var statement = connection.createStatement();
                                    var rows =
                                            statement.executeQuery(
                                                    "SELECT seq FROM published.head")) {
                                rows.next();
                                return Optional.of(rows.getLong(1));
                            } catch (SQLException e) {
                                return Optional.empty(); // still starting
                            }
                        });
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Waits for the end of the load and returns the exit code. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(EXIT_LIMIT_MINUTES, TimeUnit.MINUTES)) {
            kill();
        }
        return process.exitValue();
    }

    /** Sends SIGKILL: no shutdown hook runs, and the database connections are not closed. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sends SIGKILL to PostgreSQL, too, if it is running. */
    public void killDatabase() throws IOException {
        Path file = data.resolve("postgresql").resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        Optional<String> pid = Files.readAllLines(file).stream().findFirst();
        pid.flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                .ifPresent(
                        postmaster -> {
                            postmaster.destroyForcibly();
                            postmaster.onExit().join();
                        });
    }
}
