/** Overviews: inbox, due dates, missing translations, audit trail. */
@NullMarked
package org.notorturetj.desk.overview;

import org.jspecify.annotations.NullMarked;
