/** Passwords, one-time codes, recovery codes, and what slows down guessing. */
@NullMarked
package org.notorturetj.desk.credential;

import org.jspecify.annotations.NullMarked;
