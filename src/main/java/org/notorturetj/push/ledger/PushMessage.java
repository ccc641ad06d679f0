package org.notorturetj.push.ledger;

import org.notorturetj.push.Wakeup;

/**
 * A wake-up in the outbox.
 *
 * @param id its number there
 */
public record PushMessage(long id, Wakeup wakeup) {}
