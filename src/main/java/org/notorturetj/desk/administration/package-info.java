/** What administrators do with accounts, and what of it takes two people. */
@NullMarked
package org.notorturetj.desk.administration;

import org.jspecify.annotations.NullMarked;
