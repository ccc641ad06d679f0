/**
 * Wakes phones up for what is urgent. A push says that something happened, never what: a phone
 * fetches, verifies and shows it by itself. Whoever gets no push asks for the head of the log and
 * learns the same.
 *
 * <p>A publication writes its wake-up into the outbox in its own transaction; dispatchers on any
 * node send it and keep a ledger of what became of every target.
 */
@NullMarked
package org.notorturetj.push;

import org.jspecify.annotations.NullMarked;
