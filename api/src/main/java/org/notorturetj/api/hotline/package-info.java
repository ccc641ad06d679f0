/** The telephone lines. */
@NullMarked
package org.notorturetj.api.hotline;

import org.jspecify.annotations.NullMarked;
