package org.notorturetj.platform.database;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The database of the server or a command: an external PostgreSQL, or the embedded one. */
public final class Database implements AutoCloseable {
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
        access.restrictedTo(roles).asProperties().forEach(System::setProperty);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
