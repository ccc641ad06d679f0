/**
 * Wake-ups as publications write them down, in their own transaction, and the topics they go to.
 */
@NullMarked
package org.notorturetj.push.outbox;

import org.jspecify.annotations.NullMarked;
