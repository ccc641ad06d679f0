/** What a person in a case has agreed to, and the end of it. */
@NullMarked
package org.notorturetj.api.desk.consent;

import org.jspecify.annotations.NullMarked;
