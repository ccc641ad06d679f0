/** What becomes public, by whose word, and what is taken away. */
@NullMarked
package org.notorturetj.pages.publishing;

import org.jspecify.annotations.NullMarked;
