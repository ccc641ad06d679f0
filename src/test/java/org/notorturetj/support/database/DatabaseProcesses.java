package org.notorturetj.support.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The processes of the PostgreSQL that a data folder holds, to be stopped and killed. */
public final class DatabaseProcesses {
    private final ProcessHandle postmaster;

    private DatabaseProcesses(ProcessHandle postmaster) {
        this.postmaster = postmaster;
    }

    /** Those that run now. */
    public static DatabaseProcesses of(Path data) throws IOException {
        Path file = data.resolve("postgresql").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        return new DatabaseProcesses(ProcessHandle.of(pid).orElseThrow());
    }

    /** Sends SIGKILL to the postmaster, and waits until all of its processes are gone. */
    public void kill() {
        List<ProcessHandle> all = all();
        postmaster.destroyForcibly();
        all.forEach(process -> process.onExit().join());
    }

    /** Sends SIGINT: PostgreSQL ends all connections and stops in order ("fast shutdown"). */
    public void shutDown() throws IOException, InterruptedException {
        signal("INT", postmaster);
        postmaster.onExit().join();
    }

    /** Sends SIGSTOP to all: connections stay open, and nobody answers, until {@link #thaw}. */
    public void freeze() throws IOException, InterruptedException {
        for (ProcessHandle process : all()) {
            signal("STOP", process);
        }
    }

    /** Sends SIGCONT to all. */
    public void thaw() throws IOException, InterruptedException {
        for (ProcessHandle process : all()) {
            signal("CONT", process);
        }
    }

    private List<ProcessHandle> all() {
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    private static void signal(String name, ProcessHandle process)
            throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }
}
