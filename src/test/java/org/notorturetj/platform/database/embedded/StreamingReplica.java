package org.notorturetj.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.platform.database.Role;
import org.notorturetj.support.http.FreePort;

import io.zonky.test.db.postgres.util.LinuxUtils;

/**
 * A streaming replica of the embedded PostgreSQL that runs in a data folder, made as PostgreSQL's
 * manual says ("Making a base backup using the low level API").
 */
public final class StreamingReplica implements AutoCloseable {
    private static final String SLOT = "replica";

    /** Of the process that runs, or not part of a base backup. */
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_replslot", "pg_notify", "pg_subtrans");

    private static final Set<String> WRITE_AHEAD_LOG = Set.of("pg_wal");

    private final Path folder;
    private final String controlProgram;
    private final DatabaseAccess access;

    private StreamingReplica(Path folder, String controlProgram, DatabaseAccess access) {
        this.folder = folder;
        this.controlProgram = controlProgram;
        this.access = access;
    }

    /**
     * Makes one and starts it.
     *
     * @param data the folder in which the primary runs
     * @param folder where the replica's data are written; not there yet
     */
    public static StreamingReplica of(Path data, Path folder) throws Exception {
        var primary = new EmbeddedFolder(data);
        Secrets secrets = Secrets.in(primary.secrets());
        int primaryPort = Postmaster.portOf(primary.data()).orElseThrow();
        try (Connection connection =
                        DriverManager.getConnection(
                                FirstSetup.url(primaryPort), "postgres", secrets.superuser());
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_create_physical_replication_slot('" + SLOT + "', true)");
            statement.execute("SELECT pg_backup_start('replica', true)");
            copy(primary.data(), folder);
            try (ResultSet row = statement.executeQuery("SELECT labelfile FROM pg_backup_stop()")) {
                row.next();
                Files.writeString(folder.resolve("backup_label"), row.getString(1));
            }
        }
        for (String empty : List.of("pg_wal/archive_status", "pg_wal/summaries")) {
            Files.createDirectories(folder.resolve(empty));
        }
        for (String empty : LEFT_OUT) {
            if (!empty.startsWith("postmaster")) {
                Files.createDirectories(folder.resolve(empty));
            }
        }
        Files.createFile(folder.resolve("standby.signal"));
        Files.writeString(
                folder.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=%s'%nprimary_slot_name = '%s'%n"
                        .formatted(primaryPort, secrets.superuser(), SLOT),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

        String commandLine = Files.readString(primary.data().resolve("postmaster.opts")).strip();
        int options = commandLine.indexOf(" \"");
        String program =
                Path.of(commandLine.substring(0, options)).resolveSibling("pg_ctl").toString();
        int port = FreePort.pick();
        var replica =
                new StreamingReplica(
                        folder,
                        program,
                        new DatabaseAccess(FirstSetup.url(port), secrets.byRole()));
        // of the options the last of a name counts
        String ownOptions =
                commandLine
                        .substring(options + 1)
                        .replace(primary.data().toString(), folder.toString())
                        .concat(" \"-p\" \"%d\"".formatted(port));
        replica.control("start", "-o", ownOptions, "-l", folder + ".log");
        return replica;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes known)
                            throws IOException {
                        String name = path.getFileName().toString();
                        if (LEFT_OUT.contains(name) || WRITE_AHEAD_LOG.contains(name)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Files.createDirectories(to.resolve(from.relativize(path)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes known)
                            throws IOException {
                        if (!LEFT_OUT.contains(path.getFileName().toString())) {
                            try {
                                Files.copy(path, to.resolve(from.relativize(path)));
                            } catch (NoSuchFileException e) {
                                return FileVisitResult.CONTINUE; // deleted by the primary
                            }
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path path, IOException failure) {
                        return FileVisitResult.CONTINUE; // deleted by the primary
                    }
                });
    }

    /** How a node with only the public API reaches it. */
    public DatabaseAccess access() {
        return access.restrictedTo(Set.of(Role.PUBLIC_DOOR));
    }

    /** Whether it follows a primary, so that nothing can be written to it. */
    public boolean isReadOnly() throws SQLException {
        try (Connection connection = access.connect(Role.PUBLIC_DOOR);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_is_in_recovery()")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void control(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        command.addAll(List.of(controlProgram, arguments[0], "-D", folder.toString(), "-w"));
        command.addAll(List.of(arguments).subList(1, arguments.length));
        Path said = folder.resolveSibling(folder.getFileName() + ".control");
        int exitCode =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start()
                        .waitFor();
        if (exitCode != 0) {
            Path log = Path.of(folder + ".log");
            throw new IllegalStateException(
                    Files.readString(said) + (Files.exists(log) ? Files.readString(log) : ""));
        }
    }

    @Override
    public void close() {
        try {
            control("stop", "-m", "fast");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
