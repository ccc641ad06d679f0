/**
 * What editors write: the facts of each type of document, and its text in one language. Stored as
 * they are, so a member that is renamed here is lost there.
 */
@NullMarked
package org.notorturetj.api.desk.content;

import org.jspecify.annotations.NullMarked;
