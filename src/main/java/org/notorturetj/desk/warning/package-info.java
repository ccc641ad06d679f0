/** Shows warnings to editors. */
@NullMarked
package org.notorturetj.desk.warning;

import org.jspecify.annotations.NullMarked;
