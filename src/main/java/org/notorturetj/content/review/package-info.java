/**
 * Legal and translation reviews. A review belongs to one language's exact text and is void after
 * any change to it.
 */
@NullMarked
package org.notorturetj.content.review;

import org.jspecify.annotations.NullMarked;
