/** Many documents at once: what would change is shown first. And links that lead to nothing. */
@NullMarked
package org.notorturetj.pages.bulk;

import org.jspecify.annotations.NullMarked;
