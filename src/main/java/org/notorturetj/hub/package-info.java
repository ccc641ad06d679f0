/** The WebSub hub of this server's feeds, or the other one that they name (ADR 041). */
@NullMarked
package org.notorturetj.hub;

import org.jspecify.annotations.NullMarked;
