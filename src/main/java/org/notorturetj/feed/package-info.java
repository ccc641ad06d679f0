/** Feeds of what is published: RSS, Atom with archives, JSON Feed, and what was removed. */
@NullMarked
package org.notorturetj.feed;

import org.jspecify.annotations.NullMarked;
