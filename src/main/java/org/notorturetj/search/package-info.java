/**
 * Search for readers: what answers a query, best first, checked against what is published at that
 * moment. Sees published records only, as the database role {@code public_door}.
 */
@NullMarked
package org.notorturetj.search;

import org.jspecify.annotations.NullMarked;
