/**
 * What became of every message at every target: brought in from the outbox, leased by a node, and
 * counted when a message has ended.
 */
@NullMarked
package org.notorturetj.push.ledger;

import org.jspecify.annotations.NullMarked;
