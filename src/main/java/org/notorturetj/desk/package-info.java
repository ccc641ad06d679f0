/** The editors' side: documents, facts, editions, and the checks every write passes through. */
@NullMarked
package org.notorturetj.desk;

import org.jspecify.annotations.NullMarked;
