/** Signing in and out of the desk. */
@NullMarked
package org.notorturetj.api.desk.session;

import org.jspecify.annotations.NullMarked;
