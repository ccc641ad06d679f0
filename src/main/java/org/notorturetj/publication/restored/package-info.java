/**
 * Applies to a restored database what was taken away since its backup, before any door opens, and
 * asks for the names that were protected since.
 */
@NullMarked
package org.notorturetj.publication.restored;

import org.jspecify.annotations.NullMarked;
