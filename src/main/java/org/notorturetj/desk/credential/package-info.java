/** Passwords, one-time codes, recovery codes, and delays against guessing. */
@NullMarked
package org.notorturetj.desk.credential;

import org.jspecify.annotations.NullMarked;
