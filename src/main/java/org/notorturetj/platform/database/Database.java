package org.notorturetj.platform.database;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The database the server or a command works with: a foreign server, or the embedded one. */
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
     * Opens the database for a server of its own.
     *
     * @throws StartupException as one sentence that says what to do
     */
    public static Database open(DatabaseSettings settings) {
        if (!settings.embedded()) {
            return foreign(settings);
        }
        try {
            return of(
                    settings,
                    EmbeddedDatabase.start(
                            settings.dataFolder(), settings.port(), Durability.DURABLE));
        } catch (FolderLock.HeldByThisProcess e) {
            return of(
                    settings,
                    EmbeddedDatabase.attach(settings.dataFolder())
                            .orElseThrow(
                                    () -> new StartupException("The database has stopped.", e)));
        }
    }

    /**
     * Opens the database for a command: enters the one a server is running, or starts it for as
     * long as it takes.
     */
    public static Database openOrAttach(DatabaseSettings settings) {
        if (!settings.embedded()) {
            return foreign(settings);
        }
        if (FolderLock.isHeldElsewhere(settings.dataFolder())) {
            return of(
                    settings,
                    EmbeddedDatabase.attach(settings.dataFolder())
                            .orElseThrow(
                                    () ->
                                            new StartupException(
                                                    "The server of %s is just starting or stopping: try again in a moment."
                                                            .formatted(settings.dataFolder()))));
        }
        return open(settings);
    }

    private static Database foreign(DatabaseSettings settings) {
        var access = new DatabaseAccess(settings.url().orElseThrow(), settings.passwords());
        access.check(settings.roles());
        return new Database(access, settings.roles(), null);
    }

    private static Database of(DatabaseSettings settings, EmbeddedDatabase embedded) {
        return new Database(embedded.access(), settings.roles(), embedded);
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Tells the datasources where to go, and no more than this node enters by. */
    public void publishSettings() {
        access.only(roles).asProperties().forEach(System::setProperty);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
