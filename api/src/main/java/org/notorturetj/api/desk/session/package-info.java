/** Signing in and sessions of the desk. */
@NullMarked
package org.notorturetj.api.desk.session;

import org.jspecify.annotations.NullMarked;
