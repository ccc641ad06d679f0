package org.notorturetj.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Where those can be reached now whom a claim names. */
@ApplicationScoped
class Addressees {
    private static final Logger LOG = Logger.getLogger(Addressees.class);

    private final Instance<Recipients> recipients;

    Addressees(Instance<Recipients> recipients) {
        this.recipients = recipients;
    }

    /** Whether it can be known here, and now, where a target of the ledger is. */
    boolean areReadable(Claim claim) {
        try {
            return isTopic(claim) || recipients.stream().allMatch(Recipients::areReadable);
        } catch (RuntimeException away) {
            return false;
        }
    }

    /** By claim; whoever is not there any more is missing. */
    Map<Claim, Recipients.Reachable> of(List<Claim> claims) {
        List<Long> ids =
                claims.stream()
                        .filter(claim -> !isTopic(claim))
                        .map(claim -> Long.valueOf(claim.name()))
                        .toList();
        Map<Long, Recipients.Reachable> devices = new HashMap<>();
        if (!ids.isEmpty()) {
            for (Recipients some : recipients) {
                devices.putAll(some.where(ids));
            }
        }
        Map<Claim, Recipients.Reachable> found = new HashMap<>();
        for (Claim claim : claims) {
            Recipients.Reachable at =
                    isTopic(claim)
                            ? new Topic(claim.target())
                            : devices.get(Long.valueOf(claim.name()));
            if (at != null) {
                found.put(claim, at);
            }
        }
        return found;
    }

    /** Whether nobody keeps a target any more that is gone; otherwise it is tried again. */
    boolean isForgotten(Optional<Recipients.Reachable> target) {
        try {
            target.ifPresent(Recipients.Reachable::forget);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "A device that is gone is not forgotten yet (%s)",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private static boolean isTopic(Claim claim) {
        return claim.target().way() == Target.Way.TOPIC;
    }

    /** A topic is always there. */
    private record Topic(Target target) implements Recipients.Reachable {
        @Override
        public void forget() {
            // phones decide who listens to it
        }
    }
}
