/** Events: when and where, and what a calendar on a locked screen may show of them. */
@NullMarked
package org.notorturetj.content.event;

import org.jspecify.annotations.NullMarked;
