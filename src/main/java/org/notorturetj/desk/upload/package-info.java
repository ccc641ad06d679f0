/** The desk's operations on files that are handed in. */
@NullMarked
package org.notorturetj.desk.upload;

import org.jspecify.annotations.NullMarked;
