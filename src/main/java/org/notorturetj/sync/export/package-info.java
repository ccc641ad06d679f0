/** The log's files outside the server: mirror folders, packs, QR cards, verification. */
@NullMarked
package org.notorturetj.sync.export;

import org.jspecify.annotations.NullMarked;
