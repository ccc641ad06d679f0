/** By when an authority must reply to criticism in public, and how that date was reached. */
@NullMarked
package org.notorturetj.content.reply;

import org.jspecify.annotations.NullMarked;
