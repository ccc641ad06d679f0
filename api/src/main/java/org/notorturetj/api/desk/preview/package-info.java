/** Links that show a text before it is published. */
@NullMarked
package org.notorturetj.api.desk.preview;

import org.jspecify.annotations.NullMarked;
