/** The front page. */
@NullMarked
package org.notorturetj.content.home;

import org.jspecify.annotations.NullMarked;
