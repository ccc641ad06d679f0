/**
 * The facts of each type of document, as editors write them. Stored as they are, so a member that
 * is renamed here is lost there.
 */
@NullMarked
package org.notorturetj.api.desk.facts;

import org.jspecify.annotations.NullMarked;
