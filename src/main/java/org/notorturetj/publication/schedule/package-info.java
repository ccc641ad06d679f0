/** Publications that wait for their moment. */
@NullMarked
package org.notorturetj.publication.schedule;

import org.jspecify.annotations.NullMarked;
