/** Legal reviews of texts. */
@NullMarked
package org.notorturetj.api.desk.review;

import org.jspecify.annotations.NullMarked;
