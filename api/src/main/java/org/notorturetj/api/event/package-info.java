/** Events: press conferences, trainings, campaigns. */
@NullMarked
package org.notorturetj.api.event;

import org.jspecify.annotations.NullMarked;
