/**
 * Web Push: wakes browsers up, and phones without Google by UnifiedPush (RFC 8030). The message is
 * encrypted for the receiver (RFC 8291), so the push service sees when and to whom, never what;
 * this server names itself with a key of its own (VAPID, RFC 8292).
 */
@NullMarked
package org.notorturetj.push.webpush;

import org.jspecify.annotations.NullMarked;
