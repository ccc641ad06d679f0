package org.notorturetj.platform.database.disk;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;

import org.jboss.logging.Logger;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.problem.ConcurrentWrites;
import org.notorturetj.platform.problem.DatabaseFailure;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Runs what {@link SpendsReserve} marks: outside of its transaction, so that it can be repeated.
 */
@Interceptor
@SpendsReserve
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class RemovalInterceptor {
    private static final int ATTEMPTS = 3;

    /** A PostgreSQL that was killed runs again within seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Logger LOG = Logger.getLogger(RemovalInterceptor.class);

    private final DiskSpace space;
    private final DeskDatabase database;

    RemovalInterceptor(DiskSpace space, DeskDatabase database) {
        this.space = space;
        this.database = database;
    }

    @AroundInvoke
    Object run(InvocationContext removal) throws Exception {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return removal.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            space.makeRoom();
            try {
                return removal.proceed();
            } catch (Exception e) {
                boolean collided = ConcurrentWrites.collided(e);
                if (attempt == ATTEMPTS || (!collided && DatabaseFailure.in(e).isEmpty())) {
                    throw e;
                }
                LOG.warn(
                        collided
                                ? "A removal met somebody's save of the same and is repeated"
                                : "A removal failed for want of the database or of space and is repeated");
                awaitDatabase();
            }
        }
    }

    private void awaitDatabase() throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            try {
                database.useHandle(handle -> handle.execute("SELECT 1"));
                return;
            } catch (DatabaseUnavailableException e) {
                Thread.sleep(POLL.toMillis());
            }
        }
    }
}
