/** Verifies the audit against the signed log. */
@NullMarked
package org.notorturetj.signer.audit;

import org.jspecify.annotations.NullMarked;
