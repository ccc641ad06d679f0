package org.notorturetj.platform.clock;

import org.jboss.logging.Logger;

/**
 * Runs scheduled work so that a failure, such as a lost database, costs one log line and not the
 * schedule.
 */
public final class ScheduledWork {
    private static final Logger LOG = Logger.getLogger(ScheduledWork.class);

    private ScheduledWork() {}

    /** Runs the work; on failure logs a warning and leaves it to the next run. */
    public static void orNextTime(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "%s failed and will be retried on the next run (%s)",
                    what, e.getClass().getSimpleName());
        }
    }
}
