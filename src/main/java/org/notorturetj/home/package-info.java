/** The front page: facts, texts, and how they become records. */
@NullMarked
package org.notorturetj.home;

import org.jspecify.annotations.NullMarked;
