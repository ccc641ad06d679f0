/** What authorities were asked in public, by when they must reply, and what they replied. */
@NullMarked
package org.notorturetj.api.reply;

import org.jspecify.annotations.NullMarked;
