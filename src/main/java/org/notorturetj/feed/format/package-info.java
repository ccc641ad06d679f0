/** The forms of a feed: RSS, Atom, JSON Feed, ninjs, and what was removed. */
@NullMarked
package org.notorturetj.feed.format;

import org.jspecify.annotations.NullMarked;
