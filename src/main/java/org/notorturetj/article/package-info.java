/** Articles: facts, texts, and how they become records. */
@NullMarked
package org.notorturetj.article;

import org.jspecify.annotations.NullMarked;
