/** Judges every exchange with the server under test by the contracts. */
@org.jspecify.annotations.NullMarked
package org.notorturetj.support.contract;
