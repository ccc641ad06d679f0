/** Encryption at rest: the desk's key, derived keys, encrypted fields, keyed hashes. */
@NullMarked
package org.notorturetj.platform.crypto;

import org.jspecify.annotations.NullMarked;
