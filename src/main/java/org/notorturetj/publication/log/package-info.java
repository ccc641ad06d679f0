/**
 * The publication log and its tables. {@link org.notorturetj.publication.log.PublicationLog} is the
 * only way to append to it.
 */
@NullMarked
package org.notorturetj.publication.log;

import org.jspecify.annotations.NullMarked;
