/**
 * The hashes of the plain edition's pages, made in small steps after publications, and the lists of
 * them that a head names. A head never waits for them (docs/adr/081).
 */
@NullMarked
package org.notorturetj.signer.page;

import org.jspecify.annotations.NullMarked;
