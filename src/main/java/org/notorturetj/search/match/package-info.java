/** Finds, orders and counts what answers a query in the index. */
@NullMarked
package org.notorturetj.search.match;

import org.jspecify.annotations.NullMarked;
