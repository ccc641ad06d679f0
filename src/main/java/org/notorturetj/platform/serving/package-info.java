/** Whether this process is the server, and the moment when it begins what only the server does. */
@NullMarked
package org.notorturetj.platform.serving;

import org.jspecify.annotations.NullMarked;
