/** Hotlines: channels, hours, regions. */
@NullMarked
package org.notorturetj.content.hotline;

import org.jspecify.annotations.NullMarked;
