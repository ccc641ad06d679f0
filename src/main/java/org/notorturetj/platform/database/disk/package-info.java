/** Free space, and the reserve that lets a removal through when a disk is full. */
@NullMarked
package org.notorturetj.platform.database.disk;

import org.jspecify.annotations.NullMarked;
