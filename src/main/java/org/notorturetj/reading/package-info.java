/** The public door: resources that serve published records, with language fallback. */
@NullMarked
package org.notorturetj.reading;

import org.jspecify.annotations.NullMarked;
