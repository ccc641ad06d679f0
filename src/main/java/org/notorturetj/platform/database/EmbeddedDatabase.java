package org.notorturetj.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * An embedded PostgreSQL in a folder: durable, on loopback only, with generated passwords. It is
 * the default, so that every installation speaks one SQL dialect.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String DATABASE = "notorturetj";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Path folder;
    private final @Nullable FolderLock lock;
    private final @Nullable EmbeddedPostgres server;
    private final DatabaseAccess access;

    private EmbeddedDatabase(
            Path folder,
            @Nullable FolderLock lock,
            @Nullable EmbeddedPostgres server,
            DatabaseAccess access) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.access = access;
    }

    public DatabaseAccess access() {
        return access;
    }

    /**
     * Starts the database in a folder, creating it if necessary.
     *
     * @param folder where the data are kept
     * @param port a loopback TCP port, or 0 for any free one
     * @param durability whether a commit survives a power cut
     * @throws StartupException if it cannot be started
     */
    public static EmbeddedDatabase start(Path folder, int port, Durability durability) {
        FolderLock lock = FolderLock.take(folder);
        try {
            Postmaster.stopOrphan(data(folder));
            var secrets = Secrets.in(folder.resolve("secrets.properties"));
            boolean fresh = !Files.exists(ready(folder));
            if (fresh) {
                deleteRecursively(data(folder));
            }
            int freePort = freePort(port);
            EmbeddedPostgres server = start(folder, freePort, secrets, durability);
            var access = new DatabaseAccess(url(freePort, DATABASE), secrets.byRole());
            if (fresh) {
                createDatabase(freePort, secrets);
                Files.createFile(ready(folder));
            }
            return new EmbeddedDatabase(folder, lock, server, access);
        } catch (IOException | SQLException e) {
            lock.close();
            throw new StartupException(
                    "PostgreSQL could not be set up in %s (%s): see %s; if the data are damaged, restore a backup into an empty folder."
                            .formatted(folder, e.getMessage(), log(folder)),
                    e);
        } catch (StartupException e) {
            lock.close();
            throw e;
        }
    }

    /** Attaches to the database that a process runs in the folder; empty if none does. */
    public static Optional<EmbeddedDatabase> attach(Path folder) {
        return Postmaster.portOf(data(folder))
                .map(
                        port -> {
                            try {
                                var secrets = Secrets.in(folder.resolve("secrets.properties"));
                                return new EmbeddedDatabase(
                                        folder,
                                        null,
                                        null,
                                        new DatabaseAccess(url(port, DATABASE), secrets.byRole()));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    private static EmbeddedPostgres start(
            Path folder, int port, Secrets secrets, Durability durability) throws IOException {
        Path passwordFile = Files.createTempFile(folder, "superuser", "");
        // an old FATAL line must not be taken for one of this start
        Files.deleteIfExists(log(folder));
        try (var watch = new StartWatch(data(folder), () -> lastFatalError(folder))) {
            Files.writeString(passwordFile, secrets.superuser());
            var builder =
                    EmbeddedPostgres.builder()
                            .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                            .setDataDirectory(data(folder).toFile())
                            .setCleanDataDirectory(false)
                            .setRegisterShutdownHook(false)
                            .setPort(port)
                            .setPGStartupWait(START_LIMIT)
                            .setOutputRedirector(Redirect.to(log(folder).toFile()))
                            .setErrorRedirector(Redirect.appendTo(log(folder).toFile()))
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
            EmbeddedPostgres started = builder.start();
            if (watch.exited()) {
                throw new IOException("PostgreSQL exited");
            }
            return started;
        } catch (IOException | IllegalStateException e) {
            throw new StartupException(
                    "PostgreSQL does not start in %s: %s (full log: %s; if the data are damaged, restore a backup into an empty folder)."
                            .formatted(
                                    folder,
                                    lastFatalError(folder).orElse("it gave no reason"),
                                    log(folder)),
                    e);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static void createDatabase(int port, Secrets secrets) throws SQLException, IOException {
        try (Connection connection = superuser(port, "postgres", secrets);
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE);
        }
        try (Connection connection = superuser(port, DATABASE, secrets);
                var statement = connection.createStatement()) {
            statement.execute(rolesScript());
            for (Role role : Role.values()) {
                // The passwords are base64url: nothing to quote.
                statement.execute(
                        "ALTER ROLE %s PASSWORD '%s'"
                                .formatted(role.databaseName(), secrets.of(role)));
            }
        }
    }

    private static String rolesScript() throws IOException {
        try (var script = EmbeddedDatabase.class.getResourceAsStream("/db/roles.sql")) {
            if (script == null) {
                throw new IOException("db/roles.sql is missing from the jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Connection superuser(int port, String database, Secrets secrets)
            throws SQLException {
        return DriverManager.getConnection(url(port, database), "postgres", secrets.superuser());
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartupException(
                    "Port %d on 127.0.0.1 is in use: set notorturetj.database.embedded.port to another, or to 0 for any free one."
                            .formatted(port),
                    e);
        }
    }

    private static Optional<String> lastFatalError(Path folder) {
        if (!Files.exists(log(folder))) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(log(folder), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                    .reduce((earlier, later) -> later);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // unreadable: no reason known
        }
    }

    private static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Path data(Path folder) {
        return folder.resolve("postgresql");
    }

    /**
     * Marks a complete setup: without it the first start was interrupted, so there are no data to
     * lose.
     */
    private static Path ready(Path folder) {
        return folder.resolve("ready");
    }

    private static Path log(Path folder) {
        return folder.resolve("postgresql.log");
    }

    /** Stops the database, unless another process started it. */
    @Override
    public void close() {
        try {
            // nothing to stop if PostgreSQL was killed
            if (server != null && Postmaster.portOf(data(folder)).isPresent()) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
