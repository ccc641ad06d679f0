package org.notorturetj.platform.clock;

import org.jboss.logging.Logger;

/**
 * Work that comes back every few seconds: when the database is away it waits, and says so in one
 * line.
 */
public final class ScheduledWork {
    private static final Logger LOG = Logger.getLogger(ScheduledWork.class);

    private ScheduledWork() {}

    /** Does the work, or leaves it for the next time. */
    public static void orNextTime(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf("%s: waits for the next time (%s)", what, e.getClass().getSimpleName());
        }
    }
}
