package org.notorturetj.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.platform.database.StartupException;

/**
 * An embedded PostgreSQL in a folder: durable, on loopback only, with generated passwords. It is
 * the default, so that every installation speaks one SQL dialect.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private final @Nullable FolderLock lock;
    private final @Nullable PostgresProcess process;
    private final DatabaseAccess access;
    private @Nullable PostgresSupervisor supervisor;

    private EmbeddedDatabase(
            @Nullable FolderLock lock, @Nullable PostgresProcess process, DatabaseAccess access) {
        this.lock = lock;
        this.process = process;
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
        var files = new EmbeddedFolder(folder);
        try {
            Postmaster.stopOrphan(files.data());
            Postmaster.clearAway(files.data());
            var secrets = Secrets.in(files.secrets());
            boolean fresh = !Files.exists(files.ready());
            if (fresh) {
                FirstSetup.deleteRemains(files.data());
            }
            int freePort = freePort(port);
            PostgresProcess process = PostgresProcess.start(files, freePort, secrets, durability);
            if (fresh) {
                FirstSetup.run(freePort, secrets);
                Files.createFile(files.ready());
            }
            return new EmbeddedDatabase(
                    lock, process, new DatabaseAccess(FirstSetup.url(freePort), secrets.byRole()));
        } catch (IOException | SQLException e) {
            lock.close();
            throw new StartupException(
                    "PostgreSQL could not be set up in %s (%s): see %s; if the data are damaged, restore a backup into an empty folder."
                            .formatted(folder, e.getMessage(), files.log()),
                    e);
        } catch (StartupException e) {
            lock.close();
            throw e;
        }
    }

    /** Whether a database was set up in the folder, by a first start that came to its end. */
    public static boolean existsIn(Path folder) {
        return Files.exists(new EmbeddedFolder(folder).ready());
    }

    /** Attaches to the database that a process runs in the folder; empty if none does. */
    public static Optional<EmbeddedDatabase> attach(Path folder) {
        var files = new EmbeddedFolder(folder);
        return Postmaster.portOf(files.data())
                .map(
                        port -> {
                            try {
                                var secrets = Secrets.in(files.secrets());
                                return new EmbeddedDatabase(
                                        null,
                                        null,
                                        new DatabaseAccess(FirstSetup.url(port), secrets.byRole()));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    /**
     * From now on starts PostgreSQL again whenever it stops, until {@link #close}, and keeps the
     * reserve complete. Does nothing if another process started the database.
     */
    public void supervise(SpaceReserve reserve) {
        if (process != null) {
            supervisor = new PostgresSupervisor(process, reserve);
        }
    }

    /** The process that was started here; null if another one started the database. */
    @Nullable PostgresProcess process() {
        return process;
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

    /** Stops the database, unless another process started it. */
    @Override
    public void close() {
        try {
            if (supervisor != null) {
                supervisor.close();
            }
            if (process != null) {
                process.stop();
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
