/**
 * The index of this node: which words stand in which published document. It follows the log by the
 * number of its publications, and is made anew from the database whenever it cannot be trusted.
 */
@NullMarked
package org.notorturetj.search.index;

import org.jspecify.annotations.NullMarked;
