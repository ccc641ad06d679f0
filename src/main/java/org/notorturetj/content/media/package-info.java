/**
 * Pictures, recordings and documents: what is required of them, and how they stand in the records
 * of those that show them.
 */
@NullMarked
package org.notorturetj.content.media;

import org.jspecify.annotations.NullMarked;
