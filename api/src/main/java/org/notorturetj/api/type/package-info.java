/** The types of documents: the one description that every room asks. */
@NullMarked
package org.notorturetj.api.type;

import org.jspecify.annotations.NullMarked;
