/**
 * Rules and calendars by which replies of authorities are due: proposed by anybody, confirmed by a
 * lawyer.
 */
@NullMarked
package org.notorturetj.desk.reply;

import org.jspecify.annotations.NullMarked;
