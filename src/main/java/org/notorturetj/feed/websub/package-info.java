/** The hub that feeds announce to their subscribers. */
@NullMarked
package org.notorturetj.feed.websub;

import org.jspecify.annotations.NullMarked;
