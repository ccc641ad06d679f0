/** What would become of each text of the previous website; a function of its archive. */
@NullMarked
package org.notorturetj.importing.plan;

import org.jspecify.annotations.NullMarked;
