/** The front page and the entrance. */
@NullMarked
package org.notorturetj.api.home;

import org.jspecify.annotations.NullMarked;
