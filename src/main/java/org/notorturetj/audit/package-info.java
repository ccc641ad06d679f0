/** Who did what: a hash-chained, append-only table and its verification. */
@NullMarked
package org.notorturetj.audit;

import org.jspecify.annotations.NullMarked;
