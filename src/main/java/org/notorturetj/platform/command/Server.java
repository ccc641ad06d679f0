package org.notorturetj.platform.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.microprofile.config.Config;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.platform.database.startup.Database;
import org.notorturetj.platform.database.startup.DatabaseSettings;

import io.quarkus.runtime.Quarkus;

/** Runs the server on its database. */
public final class Server {
    private static final int STOP_LIMIT_SECONDS = 30;

    private Server() {}

    /**
     * Serves until the process is told to stop; then stops the server first and the database last.
     *
     * @return the exit code
     */
    static int serve() {
        Config config = CommandConfig.read();
        DatabaseSettings settings = DatabaseSettings.of(config);
        PortCheck.run(config);
        new TempLeftovers(
                        Path.of(System.getProperty("java.io.tmpdir")), ProcessClock.get().instant())
                .delete();
        EarlyInitialization.begin();
        Database database = Database.open(settings);
        BrotliLibrary.keepIn(settings.dataFolder());
        database.publishSettings();
        database.supervise(settings);
        if (!settings.desk()) {
            PublicDoorOnly.apply(database.access());
        } else if (settings.embedded()) {
            EmbeddedDefaults.apply();
        }
        var finished = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> closeAfter(finished, database), "database-stop"));
        try {
            return run(List.of());
        } finally {
            finished.countDown();
        }
    }

    /** Runs a command with the server's beans, without opening a port. */
    public static int runWithoutHttp(List<String> arguments) {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        System.setProperty("quarkus.scheduler.start-mode", "halted");
        System.setProperty("notorturetj.starter-content", "none");
        System.setProperty("notorturetj.signer.automatic", "false");
        System.setProperty("notorturetj.search.automatic", "false");
        return run(arguments);
    }

    private static int run(List<String> arguments) {
        var exitCode = new AtomicInteger();
        Quarkus.run(
                Application.class,
                (code, cause) -> {
                    exitCode.set(code);
                    if (cause != null) {
                        exitCode.compareAndSet(0, 1);
                        System.err.println(StartFailureText.sentence(cause));
                    }
                },
                arguments.toArray(String[]::new));
        return exitCode.get();
    }

    private static void closeAfter(CountDownLatch finished, Database database) {
        try {
            finished.await(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
