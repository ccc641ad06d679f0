/** What waits, what is due, and what is missing: the desk at a glance. */
@NullMarked
package org.notorturetj.api.desk.overview;

import org.jspecify.annotations.NullMarked;
