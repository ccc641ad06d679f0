/**
 * What was taken away, remembered twice: in the database, and sealed beside the keys, where a
 * restored backup does not forget it. Ids, never words.
 */
@NullMarked
package org.notorturetj.content.removed;

import org.jspecify.annotations.NullMarked;
