/**
 * A standing attack on both contracts: invented requests, seeded, and what no answer to them may
 * be.
 */
@NullMarked
package org.notorturetj.contract.attack;

import org.jspecify.annotations.NullMarked;
