/**
 * The text of each type of document in one language, as editors write it. Stored as it is, so a
 * member that is renamed here is lost there.
 */
@NullMarked
package org.notorturetj.api.desk.text;

import org.jspecify.annotations.NullMarked;
