/** What a page on which one part of a document is written shows, in one answer. */
@NullMarked
package org.notorturetj.api.desk.screen;

import org.jspecify.annotations.NullMarked;
