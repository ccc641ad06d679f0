/** The text of a document in one language. */
@NullMarked
package org.notorturetj.api.desk.edition;

import org.jspecify.annotations.NullMarked;
