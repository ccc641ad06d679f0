/** Which texts were translated from which, and which of them are behind. */
@NullMarked
package org.notorturetj.content.translation;

import org.jspecify.annotations.NullMarked;
