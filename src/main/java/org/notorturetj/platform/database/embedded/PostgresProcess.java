package org.notorturetj.platform.database.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.notorturetj.platform.database.StartupException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;

/** The process of an embedded PostgreSQL: started by the library, and started again without it. */
final class PostgresProcess {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedFolder folder;
    private final EmbeddedPostgres library;
    private final String commandLine;

    private PostgresProcess(EmbeddedFolder folder, EmbeddedPostgres library, String commandLine) {
        this.folder = folder;
        this.library = library;
        this.commandLine = commandLine;
    }

    /**
     * Starts PostgreSQL; makes its data first if there are none.
     *
     * @param port a free loopback TCP port
     * @throws StartupException if it does not start
     */
    static PostgresProcess start(
            EmbeddedFolder folder, int port, Secrets secrets, Durability durability)
            throws IOException {
        createPrivate(folder.binaries());
        Path passwordFile = Files.createTempFile(folder.path(), "superuser", "");
        // an old FATAL line must not be taken for one of this start
        Files.deleteIfExists(folder.log());
        try (var watch = new StartWatch(folder.data(), () -> folder.lastFatalError(0))) {
            Files.writeString(passwordFile, secrets.superuser());
            EmbeddedPostgres started =
                    settings(folder, port, secrets, durability, passwordFile).start();
            if (watch.exited()) {
                throw new IOException("PostgreSQL exited");
            }
            return new PostgresProcess(
                    folder,
                    started,
                    // Read now: a start that fails on a full disk leaves this file empty.
                    Files.readString(folder.data().resolve("postmaster.opts")).strip());
        } catch (IOException | IllegalStateException e) {
            throw doesNotStart(folder, 0, e);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /**
     * Before the library does, which lets everybody write there: nobody else may enter, whoever may
     * enter the data folder.
     */
    private static void createPrivate(Path binaries) throws IOException {
        if (!Files.exists(binaries)) {
            Files.createDirectory(
                    binaries,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static EmbeddedPostgres.Builder settings(
            EmbeddedFolder folder,
            int port,
            Secrets secrets,
            Durability durability,
            Path passwordFile) {
        var builder =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(folder.binaries().toFile())
                        .setPgBinaryResolver(new PostgresBinaries(folder.binaries()))
                        .setDataDirectory(folder.data().toFile())
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPort(port)
                        .setPGStartupWait(START_LIMIT)
                        .setOutputRedirector(Redirect.to(folder.log().toFile()))
                        .setErrorRedirector(Redirect.appendTo(folder.log().toFile()))
                        .setConnectConfig("password", secrets.superuser())
                        // initdb options: the library passes "trust" first, later options win
                        .setLocaleConfig("auth-host", "scram-sha-256")
                        .setLocaleConfig("auth-local", "reject")
                        .setLocaleConfig("pwfile", passwordFile.toString())
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("log_min_messages", "warning")
                        .setServerConfig("max_connections", "60");
        durability.settings().forEach(builder::setServerConfig);
        return builder;
    }

    /** Whether PostgreSQL runs, even if it still recovers. */
    boolean isRunning() {
        return Postmaster.portOf(folder.data()).isPresent();
    }

    /**
     * Starts PostgreSQL again after it has stopped, with the same options and on the same port.
     * PostgreSQL recovers what was committed from its write-ahead log.
     *
     * @throws StartupException if it does not start
     */
    void startAgain() {
        int options = commandLine.indexOf(" \"");
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        command.addAll(
                List.of(
                        Path.of(commandLine.substring(0, options))
                                .resolveSibling("pg_ctl")
                                .toString(),
                        "start",
                        "-D",
                        folder.data().toString(),
                        "-o",
                        commandLine.substring(options + 1),
                        "-w",
                        "-t",
                        Long.toString(START_LIMIT.toSeconds())));
        Postmaster.clearAway(folder.data());
        long logged = folder.logSize();
        try {
            int exitCode =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(folder.log().toFile()))
                            .start()
                            .waitFor();
            if (exitCode != 0) {
                throw doesNotStart(folder, logged, new IOException("pg_ctl returned " + exitCode));
            }
        } catch (IOException e) {
            throw doesNotStart(folder, logged, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupException("The restart of PostgreSQL was interrupted.", e);
        }
    }

    /** Stops PostgreSQL, if it runs. */
    void stop() throws IOException {
        if (isRunning()) {
            library.close();
        }
    }

    private static StartupException doesNotStart(
            EmbeddedFolder folder, long logged, Exception cause) {
        return new StartupException(
                "PostgreSQL does not start in %s: %s (full log: %s; if the data are damaged, restore a backup into an empty folder)."
                        .formatted(
                                folder.path(),
                                folder.lastFatalError(logged).orElse("it gave no reason"),
                                folder.log()),
                cause);
    }
}
