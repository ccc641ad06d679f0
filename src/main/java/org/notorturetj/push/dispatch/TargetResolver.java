package org.notorturetj.push.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.notorturetj.push.Channel;
import org.notorturetj.push.Recipients;
import org.notorturetj.push.Target;
import org.notorturetj.push.ledger.LeasedTarget;

/** Where those can be reached now whose rows in the ledger are leased. */
@ApplicationScoped
class TargetResolver {
    private final Instance<Recipients> recipients;

    TargetResolver(Instance<Recipients> recipients) {
        this.recipients = recipients;
    }

    /** Whether it can be known here, and now, where a target of the ledger is. */
    boolean areReadable(LeasedTarget one) {
        try {
            return isTopic(one) || recipients.stream().allMatch(Recipients::areReadable);
        } catch (RuntimeException away) {
            return false;
        }
    }

    /** By leased target; whoever is not there any more is missing. */
    Map<LeasedTarget, Recipients.Reachable> of(List<LeasedTarget> leased) {
        List<Long> ids =
                leased.stream()
                        .filter(one -> !isTopic(one))
                        .map(one -> Long.valueOf(one.name()))
                        .toList();
        Map<Long, Recipients.Reachable> devices = new HashMap<>();
        if (!ids.isEmpty()) {
            for (Recipients some : recipients) {
                devices.putAll(some.where(ids));
            }
        }
        Map<LeasedTarget, Recipients.Reachable> found = new HashMap<>();
        for (LeasedTarget one : leased) {
            Recipients.Reachable at =
                    isTopic(one) ? new Topic(one.target()) : devices.get(Long.valueOf(one.name()));
            if (at != null) {
                found.put(one, at);
            }
        }
        return found;
    }

    private static boolean isTopic(LeasedTarget one) {
        return one.target().channel() == Channel.TOPIC;
    }

    /** A topic is always there. */
    private record Topic(Target target) implements Recipients.Reachable {
        @Override
        public void forget() {
            // phones decide who listens to it
        }
    }
}
