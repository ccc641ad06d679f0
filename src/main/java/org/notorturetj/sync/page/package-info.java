/**
 * The lists of the plain edition's pages that a head names: an index for each language, and shards
 * of a quarter each, whose lines are files and their hashes ({@code mobile-contract/PROTOCOL.md}).
 */
@NullMarked
package org.notorturetj.sync.page;

import org.jspecify.annotations.NullMarked;
