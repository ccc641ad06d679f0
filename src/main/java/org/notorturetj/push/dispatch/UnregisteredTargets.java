package org.notorturetj.push.dispatch;

import java.util.Optional;

import org.jboss.logging.Logger;
import org.notorturetj.push.Recipients.Reachable;

/** Forgets those of whom a provider says that they are registered no longer. */
final class UnregisteredTargets {
    private static final Logger LOG = Logger.getLogger(UnregisteredTargets.class);

    private UnregisteredTargets() {}

    /**
     * Forgets one; empty if nobody keeps it any more.
     *
     * @return whether it is forgotten; otherwise it is to be tried again
     */
    static boolean forget(Optional<Reachable> target) {
        try {
            target.ifPresent(Reachable::forget);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "A device that is gone is not forgotten yet (%s)",
                    e.getClass().getSimpleName());
            return false;
        }
    }
}
