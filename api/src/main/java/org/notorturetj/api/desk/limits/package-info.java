/** How much may be asked of the desk. */
@NullMarked
package org.notorturetj.api.desk.limits;

import org.jspecify.annotations.NullMarked;
