/** What waits for whoever reads, and all documents. */
@NullMarked
package org.notorturetj.pages.work;

import org.jspecify.annotations.NullMarked;
