/** What can go wrong, as RFC 9457 problems. */
@NullMarked
package org.notorturetj.api.problem;

import org.jspecify.annotations.NullMarked;
