/** Looks for protected names in all that is kept, batch after batch. */
@NullMarked
package org.notorturetj.content.protectedname.search;

import org.jspecify.annotations.NullMarked;
