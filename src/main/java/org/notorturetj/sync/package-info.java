/**
 * The files of the publication log, as phones and mirrors fetch them: their forms, and the door
 * that serves them. The rules stand in {@code mobile-contract/PROTOCOL.md}. Sees published rows
 * only.
 */
@NullMarked
package org.notorturetj.sync;

import org.jspecify.annotations.NullMarked;
