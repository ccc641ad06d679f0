/** Junk in each member of each type of document, and what the public gets then. */
@NullMarked
package org.notorturetj.contract.sweep;

import org.jspecify.annotations.NullMarked;
