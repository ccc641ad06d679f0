/** Problems (RFC 9457): types, texts, mapping from exceptions. */
@NullMarked
package org.notorturetj.platform.problem;

import org.jspecify.annotations.NullMarked;
