/** Revisions: list, compare, restore. */
@NullMarked
package org.notorturetj.desk.revision;

import org.jspecify.annotations.NullMarked;
