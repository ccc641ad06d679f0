/** Published records as they are served to a reader of one language: lists, details, cursors. */
@NullMarked
package org.notorturetj.reading.record;

import org.jspecify.annotations.NullMarked;
