/** Static pages. */
@NullMarked
package org.notorturetj.content.page;

import org.jspecify.annotations.NullMarked;
