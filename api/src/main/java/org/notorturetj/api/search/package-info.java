/** Search over everything that is published. */
@NullMarked
package org.notorturetj.api.search;

import org.jspecify.annotations.NullMarked;
