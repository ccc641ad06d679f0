package org.notorturetj.push.ledger;

import org.notorturetj.push.Target;

/**
 * A target that this node may try now, until its lease ends.
 *
 * @param name the topic, or the number of the device
 * @param attempts how often it was tried, this time included; names the lease
 * @param maybeSent whether a previous attempt may have reached it
 */
public record LeasedTarget(
        long messageId,
        String name,
        Target target,
        int attempts,
        boolean urgent,
        boolean maybeSent) {}
