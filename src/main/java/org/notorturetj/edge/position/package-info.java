/**
 * Which publication this node has caught up with, and what the publications since have changed: by
 * the commit itself on this node, by LISTEN from other nodes, by polling when LISTEN is cut.
 */
@NullMarked
package org.notorturetj.edge.position;

import org.jspecify.annotations.NullMarked;
