/**
 * The one signer: keys, roots, and the files of the log that it builds and signs after a
 * publication. Nothing here is reached by a request.
 */
@NullMarked
package org.notorturetj.signer;

import org.jspecify.annotations.NullMarked;
