package org.notorturetj.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Watches a PostgreSQL that is being started. The library that starts it asks for its whole time
 * whether it answers, also when it has long given up: then this interrupts it.
 */
final class StartWatch implements AutoCloseable {
    private static final int BETWEEN_LOOKS_MILLIS = 200;

    private final Path data;
    private final Supplier<Optional<String>> complaint;
    private final Thread starting = Thread.currentThread();
    private final Thread watching = new Thread(this::watch, "postgresql-start");
    private boolean over;
    private boolean gaveUp;

    /**
     * Begins to watch what the calling thread starts.
     *
     * @param complaint the last error that ends a server, in its log
     */
    StartWatch(Path data, Supplier<Optional<String>> complaint) {
        this.data = data;
        this.complaint = complaint;
        watching.setDaemon(true);
        watching.start();
    }

    /** Whether it has given up. From then on it is not watched any more. */
    synchronized boolean gaveUp() {
        return gaveUp;
    }

    private void watch() {
        try {
            while (!isOver()) {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * While it runs there is a file with its process id; what it refuses to clients is FATAL too.
     */
    private synchronized boolean isOver() {
        if (!over && !Files.exists(data.resolve("postmaster.pid")) && complaint.get().isPresent()) {
            over = true;
            gaveUp = true;
            starting.interrupt();
        }
        return over;
    }

    @Override
    public synchronized void close() {
        over = true;
        if (gaveUp) {
            Thread.interrupted(); // it was this that interrupted
        }
    }
}
