/** The desk at a glance: what waits, what is due, what is missing, and what was done. */
@NullMarked
package org.notorturetj.desk.overview;

import org.jspecify.annotations.NullMarked;
