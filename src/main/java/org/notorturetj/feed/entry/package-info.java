/** What stands in a feed: records of the log as entries, in parts that archives keep. */
@NullMarked
package org.notorturetj.feed.entry;

import org.jspecify.annotations.NullMarked;
