/** Publishes what time has made of reviews: due, expired. */
@NullMarked
package org.notorturetj.publication.standing;

import org.jspecify.annotations.NullMarked;
