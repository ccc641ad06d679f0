/** Clocks and scheduled work. */
@NullMarked
package org.notorturetj.platform.clock;

import org.jspecify.annotations.NullMarked;
