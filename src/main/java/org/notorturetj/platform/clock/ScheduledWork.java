package org.notorturetj.platform.clock;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;

/**
 * Runs scheduled work so that a failure, such as a lost database, costs one log line and not the
 * schedule.
 */
public final class ScheduledWork {
    private static final Logger LOG = Logger.getLogger(ScheduledWork.class);

    /** The failure that was logged last for each work, until the work succeeds again. */
    private static final Map<String, String> LOGGED = new ConcurrentHashMap<>();

    private ScheduledWork() {}

    /**
     * Runs the work; on failure leaves it to the next run and logs a warning, unless it is the
     * failure of the run before: some work runs every few seconds.
     *
     * @param what names the work; a constant, since each name is remembered
     */
    public static void orNextTime(String what, Runnable work) {
        try {
            work.run();
            LOGGED.remove(what);
        } catch (RuntimeException e) {
            String failure = e.getClass().getSimpleName();
            if (!failure.equals(LOGGED.put(what, failure))) {
                LOG.warnf("%s failed and will be retried on each next run (%s)", what, failure);
            }
        }
    }
}
