/** The two-person rule: what one person asks for and another grants. */
@NullMarked
package org.notorturetj.api.desk.proposal;

import org.jspecify.annotations.NullMarked;
