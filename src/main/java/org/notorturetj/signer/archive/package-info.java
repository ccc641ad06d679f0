/**
 * The files of the log: which documents wait, how they are put into units, articles into shards,
 * and where files stand before and after they are signed. Nothing here knows a key.
 */
@NullMarked
package org.notorturetj.signer.archive;

import org.jspecify.annotations.NullMarked;
