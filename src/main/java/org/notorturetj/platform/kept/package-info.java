/** Where what people wrote is kept: every such place registers here, to be searched and cleaned. */
@NullMarked
package org.notorturetj.platform.kept;

import org.jspecify.annotations.NullMarked;
