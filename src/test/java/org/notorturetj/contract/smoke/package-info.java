/** Calls every operation of both contracts with every value, as they promise it can be called. */
@NullMarked
package org.notorturetj.contract.smoke;

import org.jspecify.annotations.NullMarked;
