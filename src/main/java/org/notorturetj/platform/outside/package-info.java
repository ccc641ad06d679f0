/** Asking servers of others, because somebody wrote their address: public ones, and none inside. */
@NullMarked
package org.notorturetj.platform.outside;

import org.jspecify.annotations.NullMarked;
