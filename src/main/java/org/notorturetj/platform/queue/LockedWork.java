package org.notorturetj.platform.queue;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.notorturetj.platform.clock.ScheduledWork;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Work whose rows are locked for the length of a transaction ({@code FOR UPDATE SKIP LOCKED}):
 * others pass over them, and a crash frees them.
 */
public final class LockedWork {
    private LockedWork() {}

    /**
     * Takes one step after another, each in a transaction of its own, until one finds nothing to do
     * or the server stops.
     *
     * @return whether any found something
     */
    public static boolean all(Callable<Boolean> step) {
        return all(
                step,
                e -> {
                    throw e;
                });
    }

    /**
     * The same.
     *
     * @param failed told of a step that has failed, after its transaction; what it throws ends all
     */
    public static boolean all(Callable<Boolean> step, Consumer<RuntimeException> failed) {
        boolean any = false;
        boolean more = true;
        while (more && !ScheduledWork.isStopping()) {
            try {
                more = QuarkusTransaction.requiringNew().call(step);
            } catch (RuntimeException e) {
                failed.accept(e);
            }
            any |= more;
        }
        return any;
    }
}
