/** What a page of the previous website says of itself. */
@NullMarked
package org.notorturetj.importing.page;

import org.jspecify.annotations.NullMarked;
