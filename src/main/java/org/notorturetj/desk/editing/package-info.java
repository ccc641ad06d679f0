/** Who is editing what: shown to colleagues, and never a lock. */
@NullMarked
package org.notorturetj.desk.editing;

import org.jspecify.annotations.NullMarked;
