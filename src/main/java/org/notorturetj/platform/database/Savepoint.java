package org.notorturetj.platform.database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;

/**
 * Statements within a transaction: what fails is undone, the transaction is as it was before, and
 * the failure is thrown.
 */
public final class Savepoint {
    private Savepoint() {}

    /** Runs statements and returns their result. */
    public static <T> T with(Handle handle, HandleCallback<T, RuntimeException> statements) {
        handle.execute("SAVEPOINT here");
        T result;
        try {
            result = statements.withHandle(handle);
        } catch (RuntimeException e) {
            handle.execute("ROLLBACK TO SAVEPOINT here");
            throw e;
        }
        // One around it has the same name.
        handle.execute("RELEASE SAVEPOINT here");
        return result;
    }

    /** Runs statements. */
    public static void use(Handle handle, HandleConsumer<RuntimeException> statements) {
        with(
                handle,
                within -> {
                    statements.useHandle(within);
                    return true;
                });
    }
}
