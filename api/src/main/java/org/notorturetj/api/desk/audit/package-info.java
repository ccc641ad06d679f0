/** The audit, to read. */
@NullMarked
package org.notorturetj.api.desk.audit;

import org.jspecify.annotations.NullMarked;
