/** The telephone lines: facts, texts, and how they become records. */
@NullMarked
package org.notorturetj.hotline;

import org.jspecify.annotations.NullMarked;
