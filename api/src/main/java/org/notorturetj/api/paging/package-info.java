/** Lists, pages and what is added to a document when a response is made. */
@NullMarked
package org.notorturetj.api.paging;

import org.jspecify.annotations.NullMarked;
