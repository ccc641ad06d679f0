/** What waits for the reader, and all documents. */
@NullMarked
package org.notorturetj.pages.work;

import org.jspecify.annotations.NullMarked;
