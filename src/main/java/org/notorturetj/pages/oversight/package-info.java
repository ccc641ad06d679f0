/** Who did what, and whose names must never be published. */
@NullMarked
package org.notorturetj.pages.oversight;

import org.jspecify.annotations.NullMarked;
