/** Refusals and how they are told. */
@NullMarked
package org.notorturetj.platform.problem;

import org.jspecify.annotations.NullMarked;
