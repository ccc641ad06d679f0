/** What was saved before, and what has changed since. */
@NullMarked
package org.notorturetj.api.desk.revision;

import org.jspecify.annotations.NullMarked;
