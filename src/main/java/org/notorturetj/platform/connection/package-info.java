/**
 * Connections as they come, before there is a request: what one of them may make the server keep,
 * and who gives way when there are too many.
 */
@NullMarked
package org.notorturetj.platform.connection;

import org.jspecify.annotations.NullMarked;
