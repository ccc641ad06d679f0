/**
 * Whether a text or an address is the Coalition's. Reads what is published, compares, and forgets:
 * nothing that was pasted is kept, logged or measured.
 */
@NullMarked
package org.notorturetj.verification;

import org.jspecify.annotations.NullMarked;
