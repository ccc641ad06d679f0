/** Pages of the desk's lists, and the cursors between them. */
@NullMarked
package org.notorturetj.desk.paging;

import org.jspecify.annotations.NullMarked;
