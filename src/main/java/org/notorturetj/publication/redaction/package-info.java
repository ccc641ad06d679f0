/** Takes a protected name out of everything that is kept, and out of the public's copies. */
@NullMarked
package org.notorturetj.publication.redaction;

import org.jspecify.annotations.NullMarked;
