/**
 * Saving facts and texts: what a body holds, who else saved meanwhile, what saving does to a state.
 */
@NullMarked
package org.notorturetj.desk.saving;

import org.jspecify.annotations.NullMarked;
