/** Feeds for newsrooms and readers. */
@NullMarked
package org.notorturetj.api.feed;

import org.jspecify.annotations.NullMarked;
