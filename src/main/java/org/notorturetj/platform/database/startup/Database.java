package org.notorturetj.platform.database.startup;

import java.nio.file.Files;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.platform.database.embedded.Durability;
import org.notorturetj.platform.database.embedded.EmbeddedDatabase;
import org.notorturetj.platform.database.embedded.FolderLock;

/** The database of the server or a command: an external PostgreSQL, or the embedded one. */
public final class Database implements AutoCloseable {
    /** Notifies the server's beans that the database is the embedded one. */
    public static final String EMBEDDED_PROPERTY = "notorturetj.database.embedded.in-use";

    private final DatabaseAccess access;
    private final Set<Role> roles;
    private final @Nullable EmbeddedDatabase embedded;

    private Database(DatabaseAccess access, Set<Role> roles, @Nullable EmbeddedDatabase embedded) {
        this.access = access;
        this.roles = roles;
        this.embedded = embedded;
    }

    /**
     * Opens the database, starting the embedded one.
     *
     * @throws StartupException if it cannot be opened
     */
    public static Database open(DatabaseSettings settings) {
        if (!settings.embedded()) {
            return external(settings);
        }
        try {
            if (Files.isDirectory(settings.dataFolder())) {
                settings.reserve().makeRoomToRecover();
            }
            return of(
                    settings,
                    EmbeddedDatabase.start(
                            settings.dataFolder(), settings.port(), Durability.DURABLE));
        } catch (FolderLock.HeldByThisProcessException e) {
            return of(
                    settings,
                    EmbeddedDatabase.attach(settings.dataFolder())
                            .orElseThrow(
                                    () -> new StartupException("The database has stopped.", e)));
        }
    }

    /**
     * Opens the database for a command, as {@link #openOrAttach}, but makes none: a command that is
     * run where the server's settings are not would else work on a new database of its own, and say
     * that all is well.
     *
     * @throws StartupException if there is no database
     */
    public static Database openExisting(DatabaseSettings settings) {
        if (settings.embedded() && !EmbeddedDatabase.existsIn(settings.dataFolder())) {
            throw new StartupException(
                    "There is no database in %s: run the command in the server's folder, or with the server's notorturetj.data-folder or notorturetj.database.url."
                            .formatted(settings.dataFolder()));
        }
        return openOrAttach(settings);
    }

    /**
     * Opens the database for a command: attaches to the one a running server holds, or starts it
     * until {@link #close}.
     */
    public static Database openOrAttach(DatabaseSettings settings) {
        if (!settings.embedded()) {
            return external(settings);
        }
        if (FolderLock.isHeldElsewhere(settings.dataFolder())) {
            return of(
                    settings,
                    EmbeddedDatabase.attach(settings.dataFolder())
                            .orElseThrow(
                                    () ->
                                            new StartupException(
                                                    "The server of %s is starting or stopping: retry in a moment."
                                                            .formatted(settings.dataFolder()))));
        }
        return open(settings);
    }

    private static Database external(DatabaseSettings settings) {
        var access = new DatabaseAccess(settings.url().orElseThrow(), settings.passwords());
        access.checkConnections(settings.roles());
        return new Database(access, settings.roles(), null);
    }

    private static Database of(DatabaseSettings settings, EmbeddedDatabase embedded) {
        return new Database(embedded.access(), settings.roles(), embedded);
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Sets the system properties that the datasources read, for the roles of this node only. */
    public void publishSettings() {
        System.setProperty(EMBEDDED_PROPERTY, Boolean.toString(embedded != null));
        access.restrictedTo(roles).asProperties().forEach(System::setProperty);
    }

    /**
     * From now on starts the embedded database again whenever it stops. An external one is somebody
     * else's to start.
     */
    public void supervise(DatabaseSettings settings) {
        if (embedded != null) {
            embedded.supervise(settings.reserve());
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
