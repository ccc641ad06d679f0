/**
 * What the stand-ins of push services share: a server on loopback with a certificate of its own,
 * and faults on demand. They are for tests and for whoever writes an app, and know nothing of the
 * server that sends to them.
 */
@NullMarked
package org.notorturetj.standin;

import org.jspecify.annotations.NullMarked;
