/** Reviews and comments on a text. */
@NullMarked
package org.notorturetj.desk.review;

import org.jspecify.annotations.NullMarked;
