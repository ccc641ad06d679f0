/** Encryption with a key that the caller holds. */
@NullMarked
package org.notorturetj.platform.crypto;

import org.jspecify.annotations.NullMarked;
