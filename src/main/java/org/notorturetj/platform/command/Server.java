package org.notorturetj.platform.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.eclipse.microprofile.config.Config;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.platform.database.startup.Database;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.serving.ServerProcess;

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
        SettingNames.check();
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

    /**
     * Runs a command with the server's beans and with the settings of the server that uses the
     * database, without opening a port. Nothing begins that nobody asked for: what waits is for the
     * server.
     *
     * @throws StartupException if there is no database
     */
    public static int command(List<String> arguments) {
        return command(arguments, Database::openExisting);
    }

    /** The same for a command that may be the first to use a database: it makes one. */
    public static int commandOrFirstStart(List<String> arguments) {
        return command(arguments, Database::openOrAttach);
    }

    private static int command(
            List<String> arguments, Function<DatabaseSettings, Database> opening) {
        ServerProcess.becomeCommand();
        try (Database database = opening.apply(DatabaseSettings.of(CommandConfig.read()))) {
            database.publishSettings();
            ServerSettings.takeOver(database.access());
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.management.host-enabled", "false");
            System.setProperty("quarkus.scheduler.enabled", "false");
            System.setProperty("quarkus.log.category.\"io.quarkus.scheduler\".level", "WARN");
            // Its folder is the server's, and a command answers no search.
            System.setProperty("notorturetj.search.automatic", "false");
            return run(arguments);
        }
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
