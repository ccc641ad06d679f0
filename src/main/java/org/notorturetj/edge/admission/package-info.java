/** How many responses are made at once, who waits, and who is turned away early. */
@NullMarked
package org.notorturetj.edge.admission;

import org.jspecify.annotations.NullMarked;
