/** What waits for a person because of names: sealed like the archive that it was found in. */
@NullMarked
package org.notorturetj.importing.waiting;

import org.jspecify.annotations.NullMarked;
