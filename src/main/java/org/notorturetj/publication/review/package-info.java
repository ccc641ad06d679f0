/** Publishes changes of review status: current, due, expired. */
@NullMarked
package org.notorturetj.publication.review;

import org.jspecify.annotations.NullMarked;
