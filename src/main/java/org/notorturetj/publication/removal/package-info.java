/**
 * Removals: withdraw, redact, pause, mark as compromised, retract, expire. Nothing can prevent a
 * removal by a person.
 */
@NullMarked
package org.notorturetj.publication.removal;

import org.jspecify.annotations.NullMarked;
