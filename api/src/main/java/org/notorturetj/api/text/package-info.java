/** Languages and the small values that texts share. */
@NullMarked
package org.notorturetj.api.text;

import org.jspecify.annotations.NullMarked;
