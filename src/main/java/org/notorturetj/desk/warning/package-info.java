/**
 * What the desk points out in texts before they harm somebody. Lists of words find it: it warns and
 * never blocks.
 */
@NullMarked
package org.notorturetj.desk.warning;

import org.jspecify.annotations.NullMarked;
