/** Rate limits: token buckets in memory, per address, per person or for everybody. */
@NullMarked
package org.notorturetj.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
