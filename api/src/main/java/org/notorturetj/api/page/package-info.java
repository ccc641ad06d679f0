/** Standing pages. */
@NullMarked
package org.notorturetj.api.page;

import org.jspecify.annotations.NullMarked;
