/**
 * The publication log and its tables. Only {@link org.notorturetj.publication.log.PublicationLog}
 * appends to it.
 */
@NullMarked
package org.notorturetj.publication.log;

import org.jspecify.annotations.NullMarked;
