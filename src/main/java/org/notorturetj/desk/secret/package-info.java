/** The desk's key: what must not be read in a stolen database, and how it is found again. */
@NullMarked
package org.notorturetj.desk.secret;

import org.jspecify.annotations.NullMarked;
