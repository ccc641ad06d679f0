package org.notorturetj.platform.database;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/**
 * Whether the public door's database answered when it was last asked, by whoever asks it at
 * intervals. Readers need not wait in vain to learn the same.
 */
@ApplicationScoped
public class PublicDatabaseState {
    private static final Logger LOG = Logger.getLogger(PublicDatabaseState.class);

    /** A full pool also fails, and is empty again a moment later. */
    private static final int FEW = 3;

    private volatile boolean gone;
    private int failures;

    /** Whether asking it would only make a reader wait. */
    public boolean isGone() {
        return gone;
    }

    /** It answered. */
    public synchronized void answered() {
        failures = 0;
        if (gone) {
            gone = false;
            LOG.info("The database answers again");
        }
    }

    /** It did not answer in time, or could not be asked because all connections were in use. */
    public synchronized void failed(SQLException failure) {
        String state = failure.getSQLState();
        boolean lost = state != null && (state.startsWith("08") || state.startsWith("57"));
        failures++;
        if (!gone && (lost || failures >= FEW)) {
            gone = true;
            LOG.warn("The database does not answer: readers get what is in memory");
        }
    }
}
