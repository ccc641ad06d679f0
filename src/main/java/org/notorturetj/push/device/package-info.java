/**
 * Devices that ask to be woken up one by one, instead of by a topic. The public door takes what
 * they send, seals it for the dispatchers, and cannot read it again; dispatchers open it to send.
 * {@code docs/adr/014} says who can read what when something is seized.
 */
@NullMarked
package org.notorturetj.push.device;

import org.jspecify.annotations.NullMarked;
