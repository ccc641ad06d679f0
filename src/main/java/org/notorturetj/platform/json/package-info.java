/** JSON, canonical. */
@NullMarked
package org.notorturetj.platform.json;

import org.jspecify.annotations.NullMarked;
