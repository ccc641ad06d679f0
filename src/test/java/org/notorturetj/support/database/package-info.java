/** A real PostgreSQL, read and changed as its owner, and what the public sees of it. */
@org.jspecify.annotations.NullMarked
package org.notorturetj.support.database;
