/** Scheduled publications. */
@NullMarked
package org.notorturetj.publication.schedule;

import org.jspecify.annotations.NullMarked;
