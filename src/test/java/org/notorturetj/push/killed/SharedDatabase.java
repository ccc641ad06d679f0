package org.notorturetj.push.killed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.embedded.Durability;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;
import org.notorturetj.platform.database.embedded.SharedBinaries;

/**
 * A PostgreSQL of the test's own, as a server of one's own would be: nodes come and go, and it can
 * be restarted under their feet.
 */
final class SharedDatabase implements AutoCloseable {
    private static final int POLL_MILLIS = 50;
    private static final int LOOKS = 1_200;

    private final Path folder;
    private final EmbeddedDatabase server;

    private SharedDatabase(Path folder) throws IOException {
        this.folder = folder;
        SharedBinaries.linkIn(folder);
        this.server = EmbeddedDatabase.start(folder, 0, Durability.DURABLE);
    }

    /** Starts one with the schema in it. */
    static SharedDatabase start(Path folder) throws IOException {
        var database = new SharedDatabase(folder);
        Flyway.configure()
                .dataSource(database.access().source(Role.OWNER))
                .locations("classpath:db/migration")
                .defaultSchema("desk")
                .schemas("desk", "published", "device")
                .load()
                .migrate();
        return database;
    }

    DatabaseAccess access() {
        return server.access();
    }

    Connection owner() throws SQLException {
        return access().connect(Role.OWNER);
    }

    /** SIGKILL, and at once the same command again, which replays what was committed. */
    void restart() throws IOException, InterruptedException {
        Path data = folder.resolve("postgresql");
        ProcessHandle postmaster =
                ProcessHandle.of(
                                Long.parseLong(
                                        Files.readAllLines(data.resolve("postmaster.pid"))
                                                .get(0)
                                                .strip()))
                        .orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(postmaster);
        postmaster.destroyForcibly();
        all.forEach(process -> process.onExit().join());
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // as the library does: PostgreSQL does not run as root
            command.addAll(List.of("unshare", "-U"));
        }
        // the program, and each option between quotation marks
        String options = Files.readString(data.resolve("postmaster.opts")).strip();
        command.addAll(List.of(options.split("\"? \"|\"$")));
        Path log = folder.resolve("restarted.log");
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        for (int i = 0; !isUp(); i++) {
            if (i == LOOKS) {
                throw new IllegalStateException(Files.readString(log));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private boolean isUp() {
        try (Connection connection = owner()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
