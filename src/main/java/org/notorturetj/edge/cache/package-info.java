/**
 * The cache of this node: finished responses in memory, ahead of the resources that make them. They
 * are dropped before anybody on this node sees a publication that changes them.
 */
@NullMarked
package org.notorturetj.edge.cache;

import org.jspecify.annotations.NullMarked;
