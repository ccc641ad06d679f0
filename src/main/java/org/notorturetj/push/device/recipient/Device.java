package org.notorturetj.push.device.recipient;

import java.time.Instant;
import java.util.Optional;

import org.notorturetj.push.Target;
import org.notorturetj.push.device.sealing.TargetHash;

/**
 * A device that is to be woken up.
 *
 * @param id grows from page to page; means nothing else
 * @param targetHash keyed hash of the target: what a ledger may hold of it
 * @param version as it was read: it is removed only if it is still the same
 * @param quietUntil when its quiet hours end, if the message has to wait for that; empty: now
 */
public record Device(
        long id, TargetHash targetHash, long version, Target target, Optional<Instant> quietUntil) {
    @Override
    public String toString() {
        return "Device[" + id + "]";
    }
}
