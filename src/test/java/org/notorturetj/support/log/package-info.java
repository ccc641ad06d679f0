/** Captures what the server logs. */
@org.jspecify.annotations.NullMarked
package org.notorturetj.support.log;
