/** What waits of the previous website because somebody may be named in it. */
@NullMarked
package org.notorturetj.api.desk.imported;

import org.jspecify.annotations.NullMarked;
