/** Accounts of the desk, and their sessions. */
@NullMarked
package org.notorturetj.api.desk.account;

import org.jspecify.annotations.NullMarked;
