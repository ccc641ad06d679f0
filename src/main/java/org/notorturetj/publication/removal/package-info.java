/**
 * Takes away, always successfully and by one person: withdraw, redact, pause, mark compromised,
 * retract, expire.
 */
@NullMarked
package org.notorturetj.publication.removal;

import org.jspecify.annotations.NullMarked;
