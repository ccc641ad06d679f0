/** Collects the previous website: from itself, from a folder, or from the WARC of somebody else. */
@NullMarked
package org.notorturetj.importing.collect;

import org.jspecify.annotations.NullMarked;
