/** Asking whether a text, or an address, is the Coalition's. */
@NullMarked
package org.notorturetj.api.verification;

import org.jspecify.annotations.NullMarked;
