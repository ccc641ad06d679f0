package org.notorturetj.platform.database.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A PostgreSQL that is really gone for a while. */
public final class StoppedPostgres {
    private StoppedPostgres() {}

    /**
     * Sends a signal to the PostgreSQL of a data folder and waits for its end.
     *
     * @param signal {@code QUIT} ends it at once with all its processes, as a crash; {@code KILL}
     *     leaves them to notice
     */
    public static void stop(Path folder, String signal) throws Exception {
        Path file = new EmbeddedFolder(folder).data().resolve("postmaster.pid");
        ProcessHandle postmaster =
                ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
                        .orElseThrow();
        new ProcessBuilder("kill", "-" + signal, Long.toString(postmaster.pid())).start().waitFor();
        postmaster.onExit().join();
    }

    /** Starts it again on the same port. */
    public static void startAgain(EmbeddedDatabase database) {
        Objects.requireNonNull(database.process()).startAgain();
    }
}
