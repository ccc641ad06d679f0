/** Publishing from the desk: publish, schedule, withdraw, redact, restore. */
@NullMarked
package org.notorturetj.desk.publishing;

import org.jspecify.annotations.NullMarked;
