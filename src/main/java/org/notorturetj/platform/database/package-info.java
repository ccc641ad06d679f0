/** Connections, roles, schemas, backup and restore. */
@NullMarked
package org.notorturetj.platform.database;

import org.jspecify.annotations.NullMarked;
