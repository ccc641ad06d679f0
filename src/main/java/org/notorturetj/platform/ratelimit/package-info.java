/** How often may be asked: token buckets in memory, per address, person or altogether. */
@NullMarked
package org.notorturetj.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
