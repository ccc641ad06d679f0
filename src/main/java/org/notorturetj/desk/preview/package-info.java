/** Links that show a text before it is published. */
@NullMarked
package org.notorturetj.desk.preview;

import org.jspecify.annotations.NullMarked;
