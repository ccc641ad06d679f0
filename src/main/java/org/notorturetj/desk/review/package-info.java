/**
 * What lawyers and second translators say of texts: reviews that belong to the exact bytes of one
 * language's text, and what they are worth at a moment.
 */
@NullMarked
package org.notorturetj.desk.review;

import org.jspecify.annotations.NullMarked;
