/** Articles. */
@NullMarked
package org.notorturetj.content.article;

import org.jspecify.annotations.NullMarked;
