/** Consents of cases: nothing about a case is public without one, or after it ends. */
@NullMarked
package org.notorturetj.desk.consent;

import org.jspecify.annotations.NullMarked;
