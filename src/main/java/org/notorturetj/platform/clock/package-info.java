/** The time. */
@NullMarked
package org.notorturetj.platform.clock;

import org.jspecify.annotations.NullMarked;
