/** The PostgreSQL that the server brings along and supervises. */
@NullMarked
package org.notorturetj.platform.database.embedded;

import org.jspecify.annotations.NullMarked;
