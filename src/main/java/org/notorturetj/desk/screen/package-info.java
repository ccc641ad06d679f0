/** Screens of pages as one answer, put together from those that there are. */
@NullMarked
package org.notorturetj.desk.screen;

import org.jspecify.annotations.NullMarked;
