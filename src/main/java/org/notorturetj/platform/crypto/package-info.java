/** Encryption at rest: the desk's key, keys derived from it, encrypted fields, keyed hashes. */
@NullMarked
package org.notorturetj.platform.crypto;

import org.jspecify.annotations.NullMarked;
