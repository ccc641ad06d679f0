/** What forms are made from: the members of each type of document, and the words to choose from. */
@NullMarked
package org.notorturetj.api.desk.type;

import org.jspecify.annotations.NullMarked;
