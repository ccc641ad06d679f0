/** Rights guides: facts, texts, and how they become records. */
@NullMarked
package org.notorturetj.guide;

import org.jspecify.annotations.NullMarked;
