/** Addresses that readers open: which lead somewhere, and whether they lead where they say. */
@NullMarked
package org.notorturetj.platform.text.address;

import org.jspecify.annotations.NullMarked;
