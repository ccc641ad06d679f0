/** What every operation of the contract has in common, written into its document. */
@NullMarked
package org.notorturetj.platform.openapi;

import org.jspecify.annotations.NullMarked;
