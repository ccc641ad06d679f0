package org.notorturetj.platform.queue;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/** A thread that does one step after another until it is stopped. What fails is tried again. */
public final class WorkerLoop {
    private static final Logger LOG = Logger.getLogger(WorkerLoop.class);

    /** Failures do not end it: while the database is away, every step is one. */
    private static final Pause AFTER_FAILURE = Pause.toGather(Duration.ofSeconds(1));

    private final Step step;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    /** Only its own thread knows of it. A failure that lasts is logged once, not every second. */
    private String lastFailure = "";

    public WorkerLoop(String name, Step step) {
        this.step = step;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Ends a pause that is {@link Pause#untilNews}; from any thread. */
    public void wake() {
        news.release();
    }

    /** Begins no further step. */
    public void stop() {
        stopping = true;
        wake();
    }

    /** Begins no further step, and waits for the last; returns whether it has ended in time. */
    public boolean end(Duration most) throws InterruptedException {
        stop();
        thread.join(Math.max(1, most.toMillis())); // 0 is for ever
        return !thread.isAlive();
    }

    private void run() {
        try {
            while (!stopping) {
                pause(once());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Pause once() {
        try {
            Pause pause = step.once();
            lastFailure = "";
            return pause;
        } catch (Throwable e) {
            // Also an error of the JVM: nobody would be woken up any more until the next start.
            String now = e.getClass().getSimpleName();
            if (!now.equals(lastFailure)) {
                LOG.warnf("%s waits for the next time (%s)", thread.getName(), now);
            }
            lastFailure = now;
            return AFTER_FAILURE;
        }
    }

    private void pause(Pause pause) throws InterruptedException {
        if (!pause.endsWithNews()) {
            Thread.sleep(pause.time().toMillis());
        } else if (news.tryAcquire(pause.time().toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    /** Some of the work. */
    @FunctionalInterface
    public interface Step {
        /** Does it, and says when the next is due. */
        Pause once();
    }

    /** Between two steps. */
    public record Pause(Duration time, boolean endsWithNews) {
        /** There is more to do. */
        public static final Pause NONE = new Pause(Duration.ZERO, false);

        /** Nothing to do, as far as is known. */
        public static Pause untilNews(Duration most) {
            return new Pause(most, true);
        }

        /** Work is better done in larger pieces. */
        public static Pause toGather(Duration time) {
            return new Pause(time, false);
        }
    }
}
