/** Deleting drafts that nobody outside the desk ever saw. */
@NullMarked
package org.notorturetj.desk.deletion;

import org.jspecify.annotations.NullMarked;
