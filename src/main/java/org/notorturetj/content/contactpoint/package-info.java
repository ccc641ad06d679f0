/** Telephone numbers, addresses and accounts that a text tells its readers to use. */
@NullMarked
package org.notorturetj.content.contactpoint;

import org.jspecify.annotations.NullMarked;
