/** Erases bytes that nothing names any more, in two steps with two days between them. */
@NullMarked
package org.notorturetj.media.garbage;

import org.jspecify.annotations.NullMarked;
