/** The registered devices as a dispatcher sees them: opened, page by page. */
@NullMarked
package org.notorturetj.push.device.recipient;

import org.jspecify.annotations.NullMarked;
