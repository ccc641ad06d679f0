/** The signed files of the publication log, for apps and mirrors. */
@NullMarked
package org.notorturetj.api.sync;

import org.jspecify.annotations.NullMarked;
