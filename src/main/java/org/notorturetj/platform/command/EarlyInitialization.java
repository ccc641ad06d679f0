package org.notorturetj.platform.command;

import org.slf4j.LoggerFactory;

/**
 * Begins what Quarkus does first at every start, its static initialization, on a second thread: it
 * takes about as long as PostgreSQL takes to start, and needs no database and no setting of this
 * start (in a native image it happens when the image is built).
 */
final class EarlyInitialization {
    /** What {@link io.quarkus.runtime.Quarkus#run} loads; its class initializer does the work. */
    private static final String APPLICATION = "io.quarkus.runner.ApplicationImpl";

    private EarlyInitialization() {}

    /** Returns at once. The class is initialized once, so {@code run} waits for what is begun. */
    static void begin() {
        // Found by one thread alone: while it looks for its provider it drops what others log.
        LoggerFactory.getILoggerFactory();
        var thread = new Thread(EarlyInitialization::initialize, "static-initialization");
        thread.setDaemon(true);
        thread.start();
    }

    private static void initialize() {
        try {
            Class.forName(APPLICATION, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // The main thread meets the same failure, and reports it.
        }
    }
}
