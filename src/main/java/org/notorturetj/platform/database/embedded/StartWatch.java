package org.notorturetj.platform.database.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Watches a PostgreSQL during startup. The embedding library polls it until the timeout even if it
 * has exited long ago; this watch interrupts the library then.
 */
final class StartWatch implements AutoCloseable {
    private static final int POLL_MILLIS = 200;

    private final Path data;
    private final Supplier<Optional<String>> fatalError;
    private final Thread starter = Thread.currentThread();
    private final Thread watcher = new Thread(this::watch, "postgresql-start");
    private boolean done;
    private boolean exited;

    /**
     * Starts watching; the calling thread is the one to interrupt.
     *
     * @param fatalError the last fatal error in the server's log
     */
    StartWatch(Path data, Supplier<Optional<String>> fatalError) {
        this.data = data;
        this.fatalError = fatalError;
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Whether PostgreSQL has exited; the watch has ended then. */
    synchronized boolean exited() {
        return exited;
    }

    private void watch() {
        try {
            while (!isDone()) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A FATAL line alone proves nothing: refused clients cause one too. A running server has a pid
     * file.
     */
    private synchronized boolean isDone() {
        if (!done
                && !Files.exists(data.resolve("postmaster.pid"))
                && fatalError.get().isPresent()) {
            done = true;
            exited = true;
            starter.interrupt();
        }
        return done;
    }

    @Override
    public synchronized void close() {
        done = true;
        if (exited) {
            Thread.interrupted(); // clears the interrupt this watch caused
        }
    }
}
