/** The consents of cases: nothing of a case is public without one, or longer than it lasts. */
@NullMarked
package org.notorturetj.desk.consent;

import org.jspecify.annotations.NullMarked;
