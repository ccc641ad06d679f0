/** Who is writing where just now. */
@NullMarked
package org.notorturetj.api.desk.editing;

import org.jspecify.annotations.NullMarked;
