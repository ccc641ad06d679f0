/** Who did what: a hash-chained table that can only be added to, and its verification. */
@NullMarked
package org.notorturetj.audit;

import org.jspecify.annotations.NullMarked;
