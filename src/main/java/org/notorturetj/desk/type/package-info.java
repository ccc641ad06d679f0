/** What a form must know: JSON Schemas of facts and texts, and the words to choose from. */
@NullMarked
package org.notorturetj.desk.type;

import org.jspecify.annotations.NullMarked;
