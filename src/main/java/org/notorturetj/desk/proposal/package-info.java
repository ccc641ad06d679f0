/** The two-person rule: one person proposes, another approves. */
@NullMarked
package org.notorturetj.desk.proposal;

import org.jspecify.annotations.NullMarked;
