/** Standing pages: facts, texts, and how they become records. */
@NullMarked
package org.notorturetj.page;

import org.jspecify.annotations.NullMarked;
