/** Cases and case updates. */
@NullMarked
package org.notorturetj.content.casefile;

import org.jspecify.annotations.NullMarked;
