/** Tries the path to the phones while nothing happens, and tells health what it found. */
@NullMarked
package org.notorturetj.push.canary;

import org.jspecify.annotations.NullMarked;
