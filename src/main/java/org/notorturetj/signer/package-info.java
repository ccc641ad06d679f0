/**
 * The signer: keys, roots, and the files of the log that it builds and signs after each
 * publication. No request reaches this package.
 */
@NullMarked
package org.notorturetj.signer;

import org.jspecify.annotations.NullMarked;
