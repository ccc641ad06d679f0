/** What somebody made whose answer was lost is made once: {@code Idempotency-Key} (ADR 068). */
@NullMarked
package org.notorturetj.desk.idempotency;

import org.jspecify.annotations.NullMarked;
