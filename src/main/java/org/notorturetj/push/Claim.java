package org.notorturetj.push;

/**
 * A target that this node may try now, until its lease ends.
 *
 * @param maybeSent whether a try of before may have reached it: nobody knows
 * @param attempts how often it was tried, this time included; names the lease
 * @param name the topic, or the number of the device
 */
record Claim(
        long messageId,
        String name,
        Target target,
        int attempts,
        boolean urgent,
        boolean maybeSent) {}
