/** The embedded database, external servers, backup and restore. */
@NullMarked
package org.notorturetj.platform.database;

import org.jspecify.annotations.NullMarked;
