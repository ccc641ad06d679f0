/** Signing in and sessions. */
@NullMarked
package org.notorturetj.desk.signin;

import org.jspecify.annotations.NullMarked;
