/** The log's files outside this server: exported folders, packs, QR cards, verification. */
@NullMarked
package org.notorturetj.sync.export;

import org.jspecify.annotations.NullMarked;
