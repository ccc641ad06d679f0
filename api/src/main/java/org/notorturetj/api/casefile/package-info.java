/** Cases and their updates. */
@NullMarked
package org.notorturetj.api.casefile;

import org.jspecify.annotations.NullMarked;
