/** Rights guides. */
@NullMarked
package org.notorturetj.api.guide;

import org.jspecify.annotations.NullMarked;
