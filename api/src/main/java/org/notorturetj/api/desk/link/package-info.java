/** Links of published texts that lead to nothing. */
@NullMarked
package org.notorturetj.api.desk.link;

import org.jspecify.annotations.NullMarked;
