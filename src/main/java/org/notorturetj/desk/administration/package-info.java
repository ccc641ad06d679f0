/** Account administration, and which changes need a second person. */
@NullMarked
package org.notorturetj.desk.administration;

import org.jspecify.annotations.NullMarked;
