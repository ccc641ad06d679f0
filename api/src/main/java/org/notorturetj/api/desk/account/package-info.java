/** Accounts of the desk, and the sessions in which their owners work. */
@NullMarked
package org.notorturetj.api.desk.account;

import org.jspecify.annotations.NullMarked;
