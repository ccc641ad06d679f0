/** Cases and their updates: facts, texts, and how they become records. */
@NullMarked
package org.notorturetj.casefile;

import org.jspecify.annotations.NullMarked;
