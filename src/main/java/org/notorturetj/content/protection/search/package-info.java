/** Looks for protected names in all that is kept, batch after batch. */
@NullMarked
package org.notorturetj.content.protection.search;

import org.jspecify.annotations.NullMarked;
