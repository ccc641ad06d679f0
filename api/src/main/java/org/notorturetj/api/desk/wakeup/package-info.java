/** What became of the wake-ups that publications sent to phones. */
@NullMarked
package org.notorturetj.api.desk.wakeup;

import org.jspecify.annotations.NullMarked;
