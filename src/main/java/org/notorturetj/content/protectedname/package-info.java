/**
 * Protected names at the desk: kept sealed, held in memory, and looked for in all that is written.
 * How a name is recognised stands in {@link org.notorturetj.content.nameguard}.
 */
@NullMarked
package org.notorturetj.content.protectedname;

import org.jspecify.annotations.NullMarked;
