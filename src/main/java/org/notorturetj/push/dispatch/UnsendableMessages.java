package org.notorturetj.push.dispatch;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.push.Channel;
import org.notorturetj.push.Senders;
import org.notorturetj.push.ledger.TargetLedger;
import org.notorturetj.push.ledger.WaitingMessage;

/**
 * What waits because this node has no credentials for the way that it goes. Nobody has refused it,
 * so it is not ended: it leaves as soon as a node has them, if it has not expired by then. Said in
 * the log once for each message, and in the health.
 */
@ApplicationScoped
public class UnsendableMessages {
    /** Told at one time: the others are told when these have gone. */
    private static final int MOST = 20;

    private static final Logger LOG = Logger.getLogger(UnsendableMessages.class);

    private final Senders senders;
    private final TargetLedger ledger;
    private Set<Long> named = Set.of();

    UnsendableMessages(Senders senders, TargetLedger ledger) {
        this.senders = senders;
        this.ledger = ledger;
    }

    /** Those that are due; what is urgent first, then the oldest, and not all of many. */
    public List<WaitingMessage> due(Instant now) {
        Set<Channel> closed = EnumSet.allOf(Channel.class);
        closed.removeAll(senders.open());
        return closed.isEmpty() ? List.of() : ledger.due(closed, MOST, now);
    }

    /** Names those in the log that were not named yet; called by one thread. */
    void say(Instant now) {
        Set<Long> due = new HashSet<>();
        for (WaitingMessage message : due(now)) {
            due.add(message.id());
            if (!named.contains(message.id())) {
                LOG.warnf(
                        "Push: %s%s for publication %d waits: this node has no credentials for some of its targets (notorturetj.push.fcm.credentials, vapid.key)",
                        message.urgent() ? "urgent " : "", message.kind(), message.seq());
            }
        }
        named = due;
    }
}
