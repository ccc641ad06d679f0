/** The contract's documents as they are served. */
@NullMarked
package org.notorturetj.platform.openapi.served;

import org.jspecify.annotations.NullMarked;
