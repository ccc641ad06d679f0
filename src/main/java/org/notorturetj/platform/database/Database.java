package org.notorturetj.platform.database;

import org.jspecify.annotations.Nullable;

/** The database the server or a command works with: a foreign server, or the embedded one. */
public final class Database implements AutoCloseable {
    private final DatabaseAccess access;
    private final @Nullable EmbeddedDatabase embedded;

    private Database(DatabaseAccess access, @Nullable EmbeddedDatabase embedded) {
        this.access = access;
        this.embedded = embedded;
    }

    /**
     * Opens the database for a server of its own.
     *
     * @throws StartupFailure as one sentence that says what to do
     */
    public static Database open(DatabaseSettings settings) {
        if (!settings.embedded()) {
            return foreign(settings);
        }
        try {
            return of(
                    EmbeddedDatabase.start(
                            settings.dataFolder(), settings.port(), Durability.DURABLE));
        } catch (FolderLock.HeldByThisProcess e) {
            return of(
                    EmbeddedDatabase.attach(settings.dataFolder())
                            .orElseThrow(() -> new StartupFailure("The database has stopped.", e)));
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
                    EmbeddedDatabase.attach(settings.dataFolder())
                            .orElseThrow(
                                    () ->
                                            new StartupFailure(
                                                    "The server of %s is just starting or stopping: try again in a moment."
                                                            .formatted(settings.dataFolder()))));
        }
        return open(settings);
    }

    private static Database foreign(DatabaseSettings settings) {
        var access = new DatabaseAccess(settings.url().orElseThrow(), settings.passwords());
        access.check();
        return new Database(access, null);
    }

    private static Database of(EmbeddedDatabase embedded) {
        return new Database(embedded.access(), embedded);
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Tells the datasources where to go. */
    public void publishSettings() {
        access.asProperties().forEach(System::setProperty);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
