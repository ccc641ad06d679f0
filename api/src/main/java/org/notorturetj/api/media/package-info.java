/** Documents of the type {@code media}. */
@NullMarked
package org.notorturetj.api.media;

import org.jspecify.annotations.NullMarked;
