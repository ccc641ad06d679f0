/** What every feature builds on. Depends on no feature. */
@NullMarked
package org.notorturetj.platform;

import org.jspecify.annotations.NullMarked;
