/** What every feature stands on. Knows no feature. */
@NullMarked
package org.notorturetj.platform;

import org.jspecify.annotations.NullMarked;
