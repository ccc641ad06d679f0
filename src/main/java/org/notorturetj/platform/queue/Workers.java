package org.notorturetj.platform.queue;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.jboss.logging.Logger;

/** The threads of a queue, which begin and end together. */
public final class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final List<WorkerLoop> loops;
    private volatile boolean started;

    public Workers(WorkerLoop... loops) {
        this.loops = List.of(loops);
    }

    public void start() {
        started = true;
        loops.forEach(WorkerLoop::start);
    }

    /**
     * Takes no more, and writes down what comes back in time; the rest is due again when its lease
     * is over, on any node. Called by an observer: when beans are destroyed the database is closed
     * already.
     */
    public void stop(BooleanSupplier isIdle, Runnable writeDown) {
        if (!started) {
            return;
        }
        loops.forEach(WorkerLoop::stop);
        try {
            long end = System.nanoTime() + LAST_ANSWERS.toNanos();
            for (WorkerLoop loop : loops) {
                loop.end(until(end));
            }
            while (!isIdle.getAsBoolean() && !until(end).isZero()) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
            writeDown.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("Outcomes are not written down (%s)", e.getClass().getSimpleName());
        }
    }

    private static Duration until(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
