/** Articles. */
@NullMarked
package org.notorturetj.api.article;

import org.jspecify.annotations.NullMarked;
