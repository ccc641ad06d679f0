/** Tells the desk what became of wake-ups, in counts. */
@NullMarked
package org.notorturetj.push.report;

import org.jspecify.annotations.NullMarked;
