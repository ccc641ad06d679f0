package org.notorturetj.push;

/**
 * A wake-up in the outbox.
 *
 * @param id its number there
 */
record PushMessage(long id, Wakeup wakeup) {}
