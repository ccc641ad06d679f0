package org.notorturetj.platform.queue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;

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
        return all(step, LockedWork::end);
    }

    /**
     * The same.
     *
     * @param failed told of a step that has failed, after its transaction; what it throws ends all
     */
    public static boolean all(Callable<Boolean> step, Consumer<RuntimeException> failed) {
        return all(step, failed, took -> true);
    }

    /**
     * The same, with a rest behind each step, outside its transaction.
     *
     * @param rest is given how long the step took; false ends all
     */
    public static boolean withRests(Callable<Boolean> step, Predicate<Duration> rest) {
        return all(step, LockedWork::end, rest);
    }

    private static void end(RuntimeException failure) {
        throw failure;
    }

    private static boolean all(
            Callable<Boolean> step, Consumer<RuntimeException> failed, Predicate<Duration> rest) {
        boolean any = false;
        boolean more = true;
        while (more && !ScheduledWork.isStopping()) {
            long began = System.nanoTime();
            try {
                more = QuarkusTransaction.requiringNew().call(step);
            } catch (RuntimeException e) {
                failed.accept(e);
            }
            any |= more;
            more = more && rest.test(Duration.ofNanos(System.nanoTime() - began));
        }
        return any;
    }
}
