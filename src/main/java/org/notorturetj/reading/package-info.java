/** The public door: resources over published records, with language fallback. */
@NullMarked
package org.notorturetj.reading;

import org.jspecify.annotations.NullMarked;
