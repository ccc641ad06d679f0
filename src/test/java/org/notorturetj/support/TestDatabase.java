package org.notorturetj.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.platform.database.Durability;
import org.notorturetj.platform.database.EmbeddedDatabase;

/** A real PostgreSQL for one test run, discarded afterwards. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static EmbeddedDatabase database;
    private static Path folder;

    @Override
    public synchronized Map<String, String> start() {
        if (database == null) {
            folder = folder();
            database = EmbeddedDatabase.start(folder, 0, Durability.THROW_AWAY);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        }
        Map<String, String> settings = new HashMap<>(database.access().asProperties());
        settings.put("notorturetj.keys.folder", keys().toString());
        settings.put("notorturetj.keys.create", "true");
        settings.put("quarkus.mailer.port", Integer.toString(FreePort.pick()));
        return settings;
    }

    /** The folder of the keys. */
    public static Path keys() {
        return folder.resolve("keys").toAbsolutePath();
    }

    /** Database access for tests that connect as one of its roles. */
    public static DatabaseAccess access() {
        return database.access();
    }

    /** A new folder below {@code target}. */
    public static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target")), "database");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // later test classes may use it too; the shutdown hook stops it
    }
}
