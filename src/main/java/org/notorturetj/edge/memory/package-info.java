/**
 * Finished responses in memory, ahead of the resources that make them. What is kept is dropped
 * before anybody on this node sees a publication that touches it.
 */
@NullMarked
package org.notorturetj.edge.memory;

import org.jspecify.annotations.NullMarked;
