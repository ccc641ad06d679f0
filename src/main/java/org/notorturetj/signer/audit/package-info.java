/** The audit and the signed log as witnesses of each other. */
@NullMarked
package org.notorturetj.signer.audit;

import org.jspecify.annotations.NullMarked;
