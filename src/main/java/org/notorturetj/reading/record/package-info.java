/** Published records as a reader of one language is served them: lists, details, cursors. */
@NullMarked
package org.notorturetj.reading.record;

import org.jspecify.annotations.NullMarked;
