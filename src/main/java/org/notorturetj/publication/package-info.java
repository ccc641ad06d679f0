/**
 * Publishing: what goes into the publication log, and the rules for it. Features communicate
 * through its events.
 */
@NullMarked
package org.notorturetj.publication;

import org.jspecify.annotations.NullMarked;
