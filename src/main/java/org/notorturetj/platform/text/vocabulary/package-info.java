/** The words that members are chosen from, and what people call them in three languages. */
@NullMarked
package org.notorturetj.platform.text.vocabulary;

import org.jspecify.annotations.NullMarked;
