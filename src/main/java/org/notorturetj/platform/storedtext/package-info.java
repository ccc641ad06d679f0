/**
 * Where what people wrote is stored: every such place registers here, to be searched and cleaned.
 */
@NullMarked
package org.notorturetj.platform.storedtext;

import org.jspecify.annotations.NullMarked;
