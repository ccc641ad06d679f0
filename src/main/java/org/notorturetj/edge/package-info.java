/** Finished responses: entity tags, codings, conditions, cache rules. */
@NullMarked
package org.notorturetj.edge;

import org.jspecify.annotations.NullMarked;
