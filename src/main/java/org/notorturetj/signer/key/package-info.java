/** Keys and roots: which keys sign, where they are kept, and which keys phones trust. */
@NullMarked
package org.notorturetj.signer.key;

import org.jspecify.annotations.NullMarked;
