package org.notorturetj.platform.clock;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;
import org.notorturetj.platform.serving.ServerProcess;

/**
 * Runs scheduled work so that a failure, such as a lost database, costs one log line and not the
 * schedule, and so that nothing of it is under way when the server closes its connections.
 */
public final class ScheduledWork {
    private static final Logger LOG = Logger.getLogger(ScheduledWork.class);

    /** The failure that was logged last for each work, until the work succeeds again. */
    private static final Map<String, String> LOGGED = new ConcurrentHashMap<>();

    private static final Object STATE = new Object();
    private static int running;
    private static boolean stopped;

    private ScheduledWork() {}

    /**
     * Runs the work; on failure leaves it to the next run and logs a warning, unless it is the
     * failure of the run before: some work runs every few seconds. Does nothing once the server
     * stops, and nothing in a command.
     *
     * @param what names the work; a constant, since each name is remembered
     */
    public static void orNextTime(String what, Runnable work) {
        synchronized (STATE) {
            if (stopped || !ServerProcess.serves()) {
                return;
            }
            running++;
        }
        try {
            work.run();
            LOGGED.remove(what);
        } catch (RuntimeException e) {
            String failure = e.getClass().getSimpleName();
            if (!failure.equals(LOGGED.put(what, failure))) {
                LOG.warnf("%s failed and will be retried on each next run (%s)", what, failure);
            }
        } finally {
            synchronized (STATE) {
                running--;
                STATE.notifyAll();
            }
        }
    }

    /**
     * Whether work that goes on for long is to end now, and be gone on with after the next start.
     */
    public static boolean isStopping() {
        synchronized (STATE) {
            return stopped;
        }
    }

    static void allow() {
        synchronized (STATE) {
            stopped = false;
        }
    }

    /**
     * Lets no more work begin and waits for what is under way.
     *
     * @return whether all of it has ended in time
     */
    static boolean stop(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (STATE) {
            stopped = true;
            try {
                for (long left = patience.toNanos(); running > 0 && left > 0; ) {
                    STATE.wait(Duration.ofNanos(left).toMillis() + 1);
                    left = deadline - System.nanoTime();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return running == 0;
        }
    }
}
