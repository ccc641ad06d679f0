package org.notorturetj.support.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.embedded.Durability;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;
import org.notorturetj.platform.database.embedded.SharedBinaries;
import org.notorturetj.platform.database.embedded.StoppedPostgres;
import org.notorturetj.platform.http.RequestTarget;
import org.notorturetj.support.http.FreePort;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A real PostgreSQL for one test run, discarded afterwards. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final int MOST_CONNECTIONS = 10;

    private static EmbeddedDatabase database;
    private static DataSource publicDoor;
    private static Path folder;

    @Override
    public synchronized Map<String, String> start() {
        RequestTarget.checkInFilter(); // as the jar does
        if (database == null) {
            folder = folder();
            linkBinaries();
            database = EmbeddedDatabase.start(folder, 0, Durability.THROW_AWAY);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        }
        Map<String, String> settings = new HashMap<>(database.access().asProperties());
        settings.put("notorturetj.data-folder", data().toString());
        settings.put("notorturetj.keys.folder", keys().toString());
        settings.put("notorturetj.keys.create", "true");
        settings.put("notorturetj.media.folder", media().toString());
        settings.put("notorturetj.search.on-disk", "false");
        settings.put("quarkus.mailer.port", Integer.toString(FreePort.pick()));
        return settings;
    }

    /**
     * Runs something while the database is really gone: PostgreSQL is stopped, ending all
     * connections, and started again on the same port. Not as in a crash, which would lose the last
     * commits of a database that does not wait for them.
     */
    public static void away(Deed deed) throws Exception {
        StoppedPostgres.stop(folder, "INT");
        try {
            deed.run();
        } finally {
            StoppedPostgres.startAgain(database);
            if (publicDoor instanceof AgroalDataSource pool) {
                pool.flush(AgroalDataSource.FlushMode.ALL);
            }
        }
    }

    /** What a test does meanwhile. */
    public interface Deed {
        void run() throws Exception;
    }

    /** The data folder, with what is neither database, nor keys, nor media. */
    public static Path data() {
        return folder.resolve("data").toAbsolutePath();
    }

    /** The folder of the keys. */
    public static Path keys() {
        return folder.resolve("keys").toAbsolutePath();
    }

    /** The folder of media. */
    public static Path media() {
        return folder.resolve("media").toAbsolutePath();
    }

    /** Database access for tests that connect as one of its roles. */
    public static DatabaseAccess access() {
        return database.access();
    }

    /**
     * Connections as the public door, which stay open: a new one costs both sides some milliseconds
     * of SCRAM. They are not the server's, which a test may have sent to a dead port.
     */
    public static synchronized DataSource publicDoor() {
        if (publicDoor == null) {
            DatabaseAccess access = database.access();
            String password = access.asProperties().get(Role.PUBLIC_DOOR.passwordProperty());
            var settings = new AgroalDataSourceConfigurationSupplier();
            settings.connectionPoolConfiguration()
                    .maxSize(MOST_CONNECTIONS)
                    .connectionFactoryConfiguration()
                    .jdbcUrl(access.url())
                    .principal(new NamePrincipal(Role.PUBLIC_DOOR.databaseName()))
                    .credential(new SimplePassword(password));
            try {
                publicDoor = AgroalDataSource.from(settings);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return publicDoor;
    }

    private static void linkBinaries() {
        try {
            SharedBinaries.linkIn(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
