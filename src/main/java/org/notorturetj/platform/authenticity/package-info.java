/**
 * Whether a text is what was published: the signature of a record, what two texts have in common
 * however they were copied, and how a copy is found. Shared by the signer, the readers' side and a
 * command that works offline.
 */
@NullMarked
package org.notorturetj.platform.authenticity;

import org.jspecify.annotations.NullMarked;
