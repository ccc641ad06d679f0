/** Asks ClamAV, where it is configured, about files before anything opens them. */
@NullMarked
package org.notorturetj.media.scanning;

import org.jspecify.annotations.NullMarked;
