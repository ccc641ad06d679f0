/** How the desk shows what is scheduled. */
@NullMarked
package org.notorturetj.desk.schedule;

import org.jspecify.annotations.NullMarked;
