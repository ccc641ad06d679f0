/**
 * Sends the bytes that readers may have, straight from a file or as they come from a bucket: none
 * of them is kept in memory, so what is taken away is gone at once.
 */
@NullMarked
package org.notorturetj.media.serving;

import org.jspecify.annotations.NullMarked;
