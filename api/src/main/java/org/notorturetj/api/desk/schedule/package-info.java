/** What the desk will publish by itself. */
@NullMarked
package org.notorturetj.api.desk.schedule;

import org.jspecify.annotations.NullMarked;
