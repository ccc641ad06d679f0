/** Pictures, reports and recordings that published records name. */
@NullMarked
package org.notorturetj.api.media;

import org.jspecify.annotations.NullMarked;
